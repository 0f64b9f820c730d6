import type { Changes } from '../../engine/comparing/changes.ts'
import { agreeing } from '../../ficha/counted.ts'
import type { Edition } from '../../ficha/edition.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { classes } from '../../ui/classes.ts'
import { VIEWS } from '../views.ts'
import { cellsCounted } from './change-words.ts'
import styles from './comparison.module.css'

interface Props {
  edition: Edition
  /** Absent while nothing is compared. */
  changes: Changes | undefined
  /** 'la iteración 1' */
  than: string
  hrefOf: (section: string) => string
}

/** What is read of the whole ficha, whose list isn't on this screen. */
const WHOLE = [
  [VIEWS.findings, 'Hallazgos y justificaciones'],
  [VIEWS.report, 'Informe'],
  [VIEWS.receipt, 'Recibo'],
  [VIEWS.record, 'Registro'],
] as const

export const countEqual = ({ equal }: Changes): number => equal.reduce((total, { count }) => total + count, 0)

/** What is equal takes one line; every section is one click away. */
export function EqualCells({ edition, changes, than, hrefOf }: Props) {
  const count = (section: string) => changes?.equal.find((one) => one.section === section)?.count
  return (
    <nav className={classes(styles.equal, 'sm', 'dim')} aria-label="Secciones">
      {changes && (
        <b>
          {cellsCounted(countEqual(changes))} {agreeing(countEqual(changes), 'igual', 'iguales')} a {than}
        </b>
      )}
      {edition.sections.map(({ id, title }) => (
        <Anchor key={id} href={hrefOf(id)}>
          {title} {count(id)}
        </Anchor>
      ))}
      {WHOLE.map(([id, title]) => (
        <Anchor key={id} href={hrefOf(id)}>
          {title}
        </Anchor>
      ))}
    </nav>
  )
}
