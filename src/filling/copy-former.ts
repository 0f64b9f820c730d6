import type { KeyboardEvent } from 'react'
import type { Draft } from '../drafts/editing/draft.ts'
import { type CellAddress, cellAddress } from '../ficha/address.ts'
import type { Column, Field } from '../ficha/field.ts'
import { printAnswer } from '../ficha/kinds/kind.ts'
import { formerAnswer } from '../showing/reading/former.ts'

/**
 * The value of the year before for this answer, as it would be typed: what this ficha says of t-1 where it asks for it,
 * else what the former ficha answered.
 */
export function formerText(draft: Draft, asked: Field | Column, row: string | undefined): string {
  const { period, programme } = draft.getSnapshot().ficha
  if (asked.years?.includes(-1)) {
    const here = draft.typed(cellAddress(asked.id, { row, year: period.year - 1 }))
    if (here !== '') return here
  }
  return printAnswer(asked.kind, formerAnswer(programme, asked, { row }))
}

/** F4 copies; Ctrl D, which did before and fills down in every spreadsheet, says so. */
export function copyKey(event: KeyboardEvent): 'copy' | 'former key' | undefined {
  if (event.key === 'F4' && !event.shiftKey) return 'copy'
  const isCtrlD = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'd'
  return isCtrlD ? 'former key' : undefined
}

export const NEW_KEY = 'Lo del año anterior se trae con F4.'

/** Takes last year's value over, where there is one. */
export function copyFormer(draft: Draft, cell: CellAddress, text: string, tell: (notice: string) => void): void {
  if (text === '') tell('No hay valor del año anterior.')
  else if (draft.set(cell, text)) tell(`Se trajo ${text} del año anterior.`)
  draft.endTyping()
}
