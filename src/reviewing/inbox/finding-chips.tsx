import { listed } from '../../ficha/counted.ts'
import type { InboxRow } from '../../protocol/inbox.ts'
import { classes } from '../../ui/classes.ts'
import styles from './finding-chips.module.css'
import { shortName } from './finding-names.ts'

interface Chip {
  readonly name: string
  readonly title: string
  readonly count: number
}

/** Characters that a row has room for, with what the frame of a name takes; at least one is always written. */
const ROOM = 27
const FRAME = 2

/** One chip per rule, as many as there is room for; the rest are counted. */
export function chipsOf(findings: InboxRow['findings']): { shown: readonly Chip[]; rest: readonly Chip[] } {
  const chips: Chip[] = [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const same = findings.filter((finding) => finding.rule === rule)
    return { name: shortName(same[0]!), title: same[0]!.title, count: same.length }
  })
  let room = ROOM
  const cut = chips.findIndex((chip, index) => {
    room -= words(chip.name, chip).length + FRAME
    return index > 0 && room < 0
  })
  const count = cut === -1 ? chips.length : cut
  return { shown: chips.slice(0, count), rest: chips.slice(count) }
}

const words = (name: string, { count }: Chip): string => (count > 1 ? `${name} ×${count}` : name)
const titleOf = (chip: Chip): string => words(chip.title, chip)

/** How many findings, and their short names; the whole ones are heard, and shown under the pointer. */
export function FindingChips({ findings }: { findings: InboxRow['findings'] }) {
  if (findings.length === 0) return <span className="faint">Sin hallazgos</span>
  const { shown, rest } = chipsOf(findings)
  const others = listed(rest.map(titleOf))
  return (
    <span className={styles.chips}>
      <b>{findings.length}</b>
      {shown.map((chip) => (
        <span key={chip.title} className={classes(styles.chip, 'clip')} title={titleOf(chip)}>
          <span aria-hidden="true">{words(chip.name, chip)}</span>
          <span className="vh">{titleOf(chip)}</span>
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
