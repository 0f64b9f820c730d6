import type { ReactNode } from 'react'
import { type Changes, everyChange } from '../engine/what-changed.ts'
import type { Observation } from '../protocol/review.ts'
import type { Authorship } from '../showing/why.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { State } from '../ui/state.tsx'
import { cellsCounted } from './change-words.ts'
import { ChangedCells } from './changed-cells.tsx'
import { type With, withHead, withWords } from './comparable.ts'
import { countEqual, EqualCells } from './equal-cells.tsx'
import styles from './exception-view.module.css'
import { FormerLink } from './former-link.tsx'
import { unasked } from './observed-change.ts'
import type { DeskProps } from './review-desk.tsx'
import type { Compared } from './use-comparison.ts'

interface Props extends DeskProps {
  comparison: Compared
  compared: With
  /** What was asked isn't told again; none of them: everything is told. */
  asked: readonly Observation[]
  go: (cell: string) => void
  whoOf: (cell: string) => Authorship
  /** At the end of the line over the table. */
  children?: ReactNode
}

/** The cells that changed without being asked for, the figures that moved, and what is equal in one line. */
export function ExceptionChanges(props: Props) {
  const { comparison, compared, review, examination, hrefOf, hrefOfFicha, children } = props
  const changes = comparison.is === 'ready' ? comparison.changes : undefined
  const than = withWords(compared)
  return (
    <section aria-labelledby="changes-title">
      <header className={styles.caption}>
        <h2 id="changes-title">{titleOf(compared, props.asked)}</h2>
        {changes && <Counts changes={freeOf(changes, props)} equal={countEqual(changes)} />}
        <Anchor href={hrefOf(examination.edition.sections[0]!.id)} className="sm nowrap">
          Ver todas
        </Anchor>
        <FormerLink former={review.former} hrefOf={hrefOfFicha} />
        <span className="grow" />
        {children}
      </header>
      <Body {...props} />
      <EqualCells edition={examination.edition} changes={changes} than={than} hrefOf={hrefOf} />
    </section>
  )
}

function titleOf(compared: With, asked: readonly Observation[]): string {
  if (compared.is === 'former') return `Cambió desde la ficha ${compared.year}`
  if (compared.is === 'nothing') return 'Todas las celdas'
  return asked.length > 0 ? 'Cambió sin que se pidiera' : `Cambió desde ${withWords(compared)}`
}

const freeOf = (changes: Changes, { compared, asked }: Pick<Props, 'compared' | 'asked'>): Changes =>
  compared.is === 'iteration' ? unasked(changes, asked) : changes

function Counts({ changes, equal }: { changes: Changes; equal: number }) {
  const count = everyChange(changes).length
  return (
    <span className="sm dim">
      {cellsCounted(count)} · {equal} {equal === 1 ? 'igual, oculta' : 'iguales, ocultas'}
    </span>
  )
}

function Body(props: Props) {
  const { comparison, compared, examination, submission, go, whoOf } = props
  switch (comparison.is) {
    case 'nothing':
      return <p className="sm dim">No se compara con nada. Las secciones están abajo.</p>
    case 'waiting':
      return (
        <p className="sm dim" role="status">
          Leyendo {withWords(compared)}…
        </p>
      )
    case 'refused':
      return (
        <p className={styles.trouble} role="status">
          <State tone="warn" wraps>
            {comparison.refusal.is === 'offline'
              ? `Sin conexión: no se pudo leer ${withWords(compared)} para comparar.`
              : `No se pudo leer ${withWords(compared)}: ${comparison.refusal.problem.title}`}
          </State>
          <Button onClick={comparison.again}>Reintentar</Button>
        </p>
      )
    case 'unreadable':
      return (
        <State tone="warn" wraps>
          Esta versión no puede leer {withWords(compared)}, así que no se compara. Recargue la página para actualizarla.
        </State>
      )
    case 'ready': {
      const changes = freeOf(comparison.changes, props)
      const year = examination.programme.former?.year
      const heads = {
        before: withHead(compared),
        now: `Iter. ${submission.iteration}`,
        former: compared.is === 'former' || year === undefined ? undefined : String(year),
      }
      return (
        <>
          {everyChange(changes).length === 0 && (
            <State tone="ok" icon="eq">
              {props.asked.length > 0 ? 'Nada más cambió.' : 'No cambió ninguna celda.'}
            </State>
          )}
          <ChangedCells
            changes={changes}
            heads={heads}
            go={go}
            whoOf={whoOf}
            explain={examination.explain}
            labelledBy="changes-title"
          />
          <Reordered changes={changes} labelOf={examination.labelOf} />
        </>
      )
    }
  }
}

function Reordered({ changes, labelOf }: { changes: Changes; labelOf: (table: string) => string }) {
  if (changes.reordered.length === 0) return null
  return <p className="sm dim">Las filas están en otro orden: {changes.reordered.map(labelOf).join(', ')}.</p>
}
