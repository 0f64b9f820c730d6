import type { KeyboardEvent } from 'react'

/** Cells of a grid carry where they stand; moving reads it off the page, so a new row needs no bookkeeping. */
const inputsOf = (cell: HTMLElement): HTMLInputElement[] => [
  ...(cell.closest('[data-grid]')?.querySelectorAll<HTMLInputElement>('input[data-column]') ?? []),
]

const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows and Enter move as in a spreadsheet; left and right only from the end of the text, so that it can be mended. */
export function moveInGrid(event: KeyboardEvent<HTMLInputElement>): void {
  const step = STEPS[event.key]
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return
  const input = event.currentTarget
  const [down, right] = event.shiftKey && event.key === 'Enter' ? [-1, 0] : step
  if (right !== 0 && !isAtEnd(input, right)) return
  const next = neighbour(input, down, right)
  event.preventDefault()
  next?.focus()
  next?.select()
}

function isAtEnd(input: HTMLInputElement, right: number): boolean {
  const { selectionStart, selectionEnd, value } = input
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (right < 0 ? 0 : value.length)
}

function neighbour(input: HTMLInputElement, down: number, right: number): HTMLInputElement | undefined {
  const all = inputsOf(input)
  if (right !== 0) return all[all.indexOf(input) + right]
  const column = all.filter((one) => one.dataset['column'] === input.dataset['column'])
  return column[column.indexOf(input) + down]
}

/** The cells that a pasted block falls on, from this one to the right and down: cell name → text. */
export function pastedCells(input: HTMLInputElement, text: string): [string, string][] {
  const block = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  return block.flatMap((line, down) => {
    const start = down === 0 ? input : neighbour(input, down, 0)
    if (!start) return []
    const inRow = cellsOfRow(start)
    const from = inRow.indexOf(start)
    return line.flatMap((typed, right): [string, string][] => {
      const target = inRow[from + right]
      return target && !target.readOnly ? [[target.name, typed.trim()]] : []
    })
  })
}

const cellsOfRow = (input: HTMLInputElement): HTMLInputElement[] => [
  ...(input.closest('tr')?.querySelectorAll<HTMLInputElement>('input[data-column]') ?? []),
]

export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''))
