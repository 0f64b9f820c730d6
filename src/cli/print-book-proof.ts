import { counted } from '../ficha/counted.ts'
import { readableAnswer } from '../ficha/readable-answer.ts'
import { CHILE, printMoment } from '../ui/print-time.ts'
import { isAccepted } from '../workbook/returned/book-changes.ts'
import type { BookChoices } from '../workbook/returned/book-choices.ts'
import { type BookNote, spotWords } from '../workbook/returned/book-notes.ts'
import type { BookProof } from '../workbook/returned/prove-book.ts'
import type { ReturnedCell, ReturnedState } from '../workbook/returned/returned-cell.ts'

/** Of a cell that doesn't enter. Those of which there is nothing to do aren't printed. */
const STATES: Partial<Record<ReturnedState, string>> = {
  both: 'por elegir',
  book: 'queda fuera',
  blank: 'en blanco',
  refused: 'rechazada',
  asks: 'por ubicar',
  'no place': 'sin lugar',
  hidden: 'oculta',
}

/** Where several of them are counted otherwise. */
const MANY: Partial<Record<ReturnedState, string>> = { book: 'quedan fuera', refused: 'rechazadas', hidden: 'ocultas' }

/** '5 entran · 1 por elegir · 277 iguales', how it was read, and a line a cell that enters or stays out. */
export function printBookProof(proof: BookProof, choices: BookChoices, notes: readonly BookNote[]): string {
  const { marks, cells } = proof
  const told = cells.filter(({ state }) => STATES[state] !== undefined)
  return [
    `${marks.programmeName}, ficha ${marks.year}, exportada el ${printMoment(marks.exportedAt, CHILE)}`,
    countsOf(proof, choices),
    ...notes.map(({ title, text }) => `${title}. ${text}`),
    ...told.flatMap((cell) => printCell(cell, proof, choices)),
    '',
  ].join('\n')
}

function countsOf({ cells }: BookProof, choices: BookChoices): string {
  const entering = cells.filter((cell) => isAccepted(cell, choices)).length
  const count = (...states: ReturnedState[]) =>
    cells.filter((cell) => states.includes(cell.state) && !isAccepted(cell, choices)).length
  const parts = [
    counted(entering, 'entra', 'entran'),
    ...Object.entries(STATES).map(([state, words]) => {
      const many = count(state as ReturnedState)
      return many > 0 ? counted(many, words, MANY[state as ReturnedState] ?? words) : ''
    }),
    counted(count('now'), 'cambió solo en la ficha', 'cambiaron solo en la ficha'),
    counted(count('same'), 'igual', 'iguales'),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function printCell(cell: ReturnedCell, { labelOf }: BookProof, choices: BookChoices): string[] {
  const words = isAccepted(cell, choices) ? 'entra' : doesntEnter(cell, choices)
  const change = `${shown(cell, cell.now)} → ${shown(cell, cell.book)}`
  const was = cell.state === 'both' ? ` (exportado ${shown(cell, cell.exported)})` : ''
  const first = `${words.padEnd(12)}${spotWords(cell).padEnd(22)}${labelOf(cell.address)}: ${change}${was}`
  return cell.why ? [first, `${' '.repeat(12)}${cell.why}`] : [first]
}

const doesntEnter = ({ state, address }: ReturnedCell, { chosen }: BookChoices): string =>
  state === 'both' && chosen[address] === 'now' ? 'queda' : (STATES[state] ?? '')

/** A text on one line, and not all of a page. */
function shown({ asked }: ReturnedCell, answer: ReturnedCell['book']): string {
  const text = readableAnswer(asked, answer).replace(/\s+/g, ' ')
  if (text === '') return '(en blanco)'
  return text.length > 60 ? `«${text.slice(0, 57)}…»` : `«${text}»`
}

/** How many cells of the workbook say something that neither entered nor was left by a choice. */
export const stayedOutOf = ({ cells }: BookProof, choices: BookChoices): number =>
  cells.filter(
    (cell) =>
      STATES[cell.state] !== undefined &&
      !isAccepted(cell, choices) &&
      !(cell.state === 'both' && choices.chosen[cell.address] === 'now'),
  ).length
