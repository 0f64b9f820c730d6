import type { ReactNode } from 'react'
import type { ExplainedInput, InputOrigin } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import type { Authorship } from './authorship.ts'
import styles from './why.module.css'

/** How to go on from an input: to who typed it, to its cell, to the figure that it is. */
export interface InputLinks {
  whoOf?: ((cell: CellAddress) => Authorship | undefined) | undefined
  onGo?: ((cell: CellAddress) => void) | undefined
  onAsk: (figure: CellAddress) => void
}

const ORIGINS: Record<InputOrigin, string> = {
  threshold: 'límite del año',
  period: 'del período',
  former: 'ficha anterior',
  rule: 'de la regla',
  figure: '',
  cell: '',
}

/** Who typed an input, where it was typed in one cell. */
export const whoTypedInput = (input: ExplainedInput, whoOf: InputLinks['whoOf']): Authorship | undefined =>
  input.from === 'cell' && input.cells.length === 1 && input.cells[0] ? whoOf?.(input.cells[0]) : undefined

/** Where it comes from when nobody typed it: a threshold with its source, the period, so many cells. */
export const originWords = ({ from, source, cells, rows }: ExplainedInput): string => {
  if (from === 'cell' && !rows && cells.length > 1) return `${cells.length} celdas`
  if (from === 'rule') return ORIGINS.rule
  return [ORIGINS[from], source].filter(Boolean).join(': ')
}

/** One number of a formula: what it is, who typed it and when or where it comes from, and how to go on. */
export function Input({
  input,
  whoOf,
  onGo,
  onAsk,
  children,
}: InputLinks & { input: ExplainedInput; children?: ReactNode }) {
  const [cell] = input.cells
  const who = whoTypedInput(input, whoOf)
  return (
    <span className={classes(styles.term, who?.was !== undefined && styles.changed)}>
      <b>{input.printed}</b>
      <em>{input.label}</em>
      <span>{who ? `${who.was === undefined ? '' : `era ${who.was}; `}${who.text}` : originWords(input)}</span>
      {input.figure && (
        <LinkButton onClick={() => onAsk(input.figure!)} aria-label={`¿Por qué ${input.printed}, ${input.label}?`}>
          ¿Por qué?
        </LinkButton>
      )}
      {children}
      {input.from === 'cell' && cell && !input.rows && onGo && (
        <LinkButton onClick={() => onGo(cell)} aria-label={`Ir a la celda: ${input.label}`}>
          {input.cells.length > 1 ? 'Ir a la primera' : 'Ir a la celda'}
        </LinkButton>
      )}
    </span>
  )
}
