import { listed } from '../../ficha/counted.ts'
import type { InboxRow } from '../../protocol/inbox.ts'
import { classes } from '../../ui/classes.ts'
import styles from './finding-chips.module.css'

interface Chip {
  readonly title: string
  readonly count: number
}

/** Characters that a row has room for; at least one name is always written. */
const ROOM = 62

/** One chip per rule, as many as there is room for; the rest are counted. */
export function chipsOf(findings: InboxRow['findings']): { shown: readonly Chip[]; rest: readonly Chip[] } {
  const chips: Chip[] = [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const same = findings.filter((finding) => finding.rule === rule)
    return { title: same[0]!.title, count: same.length }
  })
  let room = ROOM
  const cut = chips.findIndex(({ title }, index) => {
    room -= title.length
    return index > 0 && room < 0
  })
  const count = cut === -1 ? chips.length : cut
  return { shown: chips.slice(0, count), rest: chips.slice(count) }
}

const words = ({ title, count }: Chip): string => (count > 1 ? `${title} ×${count}` : title)

/** How many findings, and their names. */
export function FindingChips({ findings }: { findings: InboxRow['findings'] }) {
  if (findings.length === 0) return <span className="faint">Sin hallazgos</span>
  const { shown, rest } = chipsOf(findings)
  const others = listed(rest.map(words))
  return (
    <span className={styles.chips}>
      <b>{findings.length}</b>
      {shown.map((chip) => (
        <span key={chip.title} className={classes(styles.chip, 'clip')} title={words(chip)}>
          {words(chip)}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={classes(styles.chip, styles.more)} title={others}>
          <span aria-hidden="true">+{rest.length}</span>
          <span className="vh">y {others}</span>
        </span>
      )}
    </span>
  )
}
