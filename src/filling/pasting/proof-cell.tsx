import type { ProofCell } from '../../importing/proof/proof.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-shapes.tsx'
import styles from './pasting.module.css'

interface Look {
  readonly icon: IconName
  readonly words: string
  readonly tone?: 'err' | 'warn' | 'acc' | undefined
}

/** What a cell does, in a word and with its sign. */
function lookOf({ state, readings, by, stands }: ProofCell): Look {
  const isDoubtful = readings !== undefined && by !== 'column' && by !== 'groups'
  if (state === 'asks') return { icon: 'two', words: 'elija la lectura', tone: 'acc' }
  if (state === 'unreadable') return { icon: 'x', words: 'no se entiende', tone: 'err' }
  if (state === 'replaces') return { icon: 'swap', words: `reemplaza ${stands}`, tone: 'warn' }
  if (isDoubtful) return { icon: 'two', words: '2 lecturas', tone: 'acc' }
  if (state === 'no place') return { icon: 'out', words: 'sin lugar', tone: 'err' }
  if (state === 'published') return { icon: 'lock', words: 'queda lo publicado' }
  if (state === 'kept') return { icon: 'back', words: `queda ${stands}` }
  if (state === 'same') return { icon: 'eq', words: 'ya está' }
  return state === 'blank' ? { icon: 'dash', words: 'en blanco' } : { icon: 'check', words: 'entra' }
}

/** What shows of the value: what will stand there. */
const shownOf = ({ state, read, stands }: ProofCell): string =>
  state === 'kept' || state === 'published' ? stands : state === 'asks' ? '' : read

export function ShownProofCell({ cell }: { cell: ProofCell }) {
  const { icon, words, tone } = lookOf(cell)
  return (
    <td className={classes(styles.cell, tone && styles.hit, tone && styles[tone])} title={cell.why ?? titleOf(cell)}>
      <small className={styles.cellLabel}>{cell.column.label}</small>
      <span className={classes(styles.does, tone)}>
        <Icon name={icon} small /> {words}
      </span>
      <b>{shownOf(cell)}</b>
    </td>
  )
}

const titleOf = ({ text, read, roundedFrom }: ProofCell): string | undefined =>
  roundedFrom
    ? `${roundedFrom}, redondeado`
    : read !== '' && read !== text
      ? `Leído de «${text.slice(0, 60)}»`
      : undefined
