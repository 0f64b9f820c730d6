import type { ReactNode } from 'react'
import { type Changes, everyChange } from '../../engine/comparing/changes.ts'
import { agreeing, listed } from '../../ficha/counted.ts'
import type { Observation, Review } from '../../protocol/review.ts'
import type { Authorship } from '../../showing/why/authorship.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { State } from '../../ui/state.tsx'
import { type BaselineChoice, baselineHead, baselineWords } from '../baselines.ts'
import { cellsCounted } from '../comparing/change-words.ts'
import { ChangedCells } from '../comparing/changed-cells.tsx'
import styles from '../comparing/comparison.module.css'
import { countEqual, EqualCells } from '../comparing/equal-cells.tsx'
import { NotCompared } from '../comparing/not-compared.tsx'
import { unasked } from '../comparing/observed-change.ts'
import type { Compared as Comparison } from '../comparing/use-comparison.ts'
import type { DeskProps } from '../review-props.ts'

interface Props extends DeskProps {
  comparison: Comparison
  compared: BaselineChoice
  /** What was asked isn't told again; none of them: everything is told. */
  asked: readonly Observation[]
  go: (cell: string) => void
  whoOf: (cell: string) => Authorship
  /** At the end of the line over the table. */
  children?: ReactNode
}

/** The cells that changed without being asked for, the figures that moved, and what is equal in one line. */
export function ResubmissionChanges(props: Props) {
  const { comparison, compared, review, examination, hrefOf, hrefOfFicha, children } = props
  const changes = comparison.is === 'ready' ? comparison.changes : undefined
  const than = baselineWords(compared)
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

function titleOf(compared: BaselineChoice, asked: readonly Observation[]): string {
  if (compared.is === 'former') return `Cambió desde la ficha ${compared.year}`
  if (compared.is === 'nothing') return 'Todas las celdas'
  return asked.length > 0 ? 'Cambió sin que se pidiera' : `Cambió desde ${baselineWords(compared)}`
}

const freeOf = (changes: Changes, { compared, asked }: Pick<Props, 'compared' | 'asked'>): Changes =>
  compared.is === 'iteration' ? unasked(changes, asked) : changes

function Counts({ changes, equal }: { changes: Changes; equal: number }) {
  const count = everyChange(changes).length
  return (
    <span className="sm dim">
      {cellsCounted(count)} · {equal} {agreeing(equal, 'igual, oculta', 'iguales, ocultas')}
    </span>
  )
}

function Body(props: Props) {
  const { comparison, compared } = props
  return comparison.is === 'ready' ? (
    <Compared {...props} changes={freeOf(comparison.changes, props)} />
  ) : (
    <NotCompared comparison={comparison} compared={compared} />
  )
}

function Compared({ changes, compared, examination, submission, asked, go, whoOf }: Props & { changes: Changes }) {
  const year = examination.programme.former?.year
  const heads = {
    before: baselineHead(compared),
    now: `Iter. ${submission.iteration}`,
    former: compared.is === 'former' || year === undefined ? undefined : String(year),
    isFoundUnknown: changes.findings === undefined,
  }
  return (
    <>
      {everyChange(changes).length === 0 && (
        <State tone="ok" icon="eq">
          {asked.length > 0 ? 'Nada más cambió.' : 'No cambió ninguna celda.'}
        </State>
      )}
      <ChangedCells
        changes={changes}
        heads={heads}
        go={go}
        whoOf={whoOf}
        ficha={examination}
        labelledBy="changes-title"
      />
      <Reordered changes={changes} labelOf={examination.labelOf} />
    </>
  )
}

function Reordered({ changes, labelOf }: { changes: Changes; labelOf: (table: string) => string }) {
  if (changes.reordered.length === 0) return null
  return <p className="sm dim">Las filas están en otro orden: {listed(changes.reordered.map(labelOf))}.</p>
}

/** The ficha of the year before: as it was published, or in its own review where it wasn't. */
function FormerLink({ former, hrefOf }: Pick<Review, 'former'> & { hrefOf: (ficha: string) => string }) {
  if (!former) return null
  const { id, year, publication } = former
  return publication ? (
    <Anchor href={`/publicadas/${publication}`} className="sm nowrap">
      Ficha publicada {year}
    </Anchor>
  ) : (
    <Anchor href={hrefOf(id)} className="sm nowrap">
      Ficha {year}
    </Anchor>
  )
}
