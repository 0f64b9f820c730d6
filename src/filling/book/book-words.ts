import { agreeing, counted } from '../../ficha/counted.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import { columnLetter } from '../../importing/block.ts'
import type { IconName } from '../../ui/icon-shapes.tsx'
import { printDay, printShortDay, printTime } from '../../ui/print-time.ts'
import type { Tone } from '../../ui/state.tsx'
import { isAccepted } from '../../workbook/returned/book-changes.ts'
import { spotWords } from '../../workbook/returned/book-notes.ts'
import type { ReturnedCell, ReturnedState } from '../../workbook/returned/returned-cell.ts'
import type { BookIconName } from './book-icons.tsx'
import type { OpenBook } from './use-book-proof.ts'

/** Cells of a state, in the order of the workbook. */
export const cellsIn = ({ proof }: Pick<OpenBook, 'proof'>, ...states: ReturnedState[]): readonly ReturnedCell[] =>
  proof.cells.filter(({ state }) => states.includes(state))

export interface BookTag {
  readonly tone: Tone | undefined
  readonly icon: IconName | BookIconName
  readonly text: string
}

/** What a workbook brings, counted, under its title. */
export function bookTags(open: OpenBook): BookTag[] {
  const count = (...states: ReturnedState[]) => cellsIn(open, ...states).length
  const tags: readonly (readonly [number, BookTag])[] = [
    [
      count('both'),
      { tone: 'warn', icon: 'fork', text: `${counted(count('both'), 'cambió', 'cambiaron')} mientras tanto` },
    ],
    [1, { tone: count('book') > 0 ? 'acc' : undefined, icon: 'pen', text: `${count('book')} solo en el libro` }],
    [count('asks'), { tone: 'warn', icon: 'swap', text: `${count('asks')} por ubicar` }],
    [count('blank'), { tone: 'warn', icon: 'dash', text: `${count('blank')} en blanco` }],
    [
      1,
      {
        tone: count('refused') > 0 ? 'err' : undefined,
        icon: count('refused') > 0 ? 'x' : 'okc',
        text: counted(count('refused'), 'rechazada', 'rechazadas'),
      },
    ],
    [count('no place'), { tone: 'err', icon: 'out', text: `${count('no place')} sin lugar` }],
  ]
  return tags.flatMap(([many, tag]) => (many > 0 ? [tag] : []))
}

/** 'exportado el 12 de marzo de 2025, 16:20 · guardado en LibreOffice hoy 10:05' */
export function bookOriginWords({ marks, book }: Pick<OpenBook, 'marks' | 'book'>): string {
  const exported = `exportado el ${printDay(marks.exportedAt)}, ${printTime(marks.exportedAt)}`
  const by = programOf(book.savedBy)
  const at = book.savedAt && !Number.isNaN(Date.parse(book.savedAt)) ? whenSaved(book.savedAt) : ''
  const saved = [by && `en ${by}`, at].filter(Boolean).join(' ')
  return saved ? `${exported} · guardado ${saved}` : exported
}

const programOf = (by: string | undefined): string | undefined =>
  ['Excel', 'LibreOffice', 'Google', 'WPS'].find((one) => by?.includes(one))
const whenSaved = (at: string): string =>
  `${new Date(at).toDateString() === new Date().toDateString() ? 'hoy' : `el ${printShortDay(at)}`} ${printTime(at)}`

/** An answer in a cell of the proof; a blank says so. */
export const answerInBook = ({ asked }: ReturnedCell, answer: ReturnedCell['book']): string =>
  answer === undefined ? 'en blanco' : readableAnswer(asked, answer)

/** Longer than the columns of figures: it is told below its row. */
export const isLong = (cell: ReturnedCell): boolean =>
  !cell.asked.kind.numeric &&
  [cell.exported, cell.book, cell.now].some((answer) => answerInBook(cell, answer).length > MOST_IN_CELL)
const MOST_IN_CELL = 11

/** 'Comp. finanzas!F6'; of what was found in another row, 'fila 11, ahora C5'. */
export const whereWords = (cell: ReturnedCell): string =>
  cell.before && cell.place
    ? `fila ${cell.before.line}, ahora ${columnLetter(cell.place.column)}${cell.place.line}`
    : spotWords(cell)

/** What accepting does to a cell. */
export function doesWords(cell: ReturnedCell, choices: OpenBook['choices']): string {
  const { state, now, address } = cell
  if (state === 'refused') return now === undefined ? 'sigue en blanco' : `sigue ${brief(cell)}`
  if (state === 'no place') return 'no entra'
  if (state === 'both' && choices.chosen[address] === undefined) return 'por elegir'
  if (!isAccepted(cell, choices)) return now === undefined ? 'sigue en blanco' : `sigue ${brief(cell)}`
  if (state === 'blank') return 'se borra'
  return now === undefined ? 'entra' : 'reemplaza'
}

const brief = (cell: ReturnedCell): string => (isLong(cell) ? 'como está' : answerInBook(cell, cell.now))

/** '14 entran · 12 solo en el libro y 2 elegidas · 1 sigue como está' */
export function footWords(open: OpenBook): { entering: string; rest: string } {
  const { proof, choices, changes } = open
  const taken = proof.cells.filter((cell) => isAccepted(cell, choices))
  const of = (state: ReturnedState) => taken.filter((cell) => cell.state === state).length
  const [book, both, blank] = [of('book'), of('both'), of('blank')]
  const undecided = cellsIn(open, 'both').filter(({ address }) => choices.chosen[address] === undefined).length
  const staying = cellsIn(open, 'both', 'book', 'refused', 'no place').length - book - both - undecided
  const parts = [
    book > 0 && `${book} solo en el libro`,
    both > 0 && counted(both, 'elegida', 'elegidas'),
    blank > 0 && counted(blank, 'se borra', 'se borran'),
    undecided > 0 && `${undecided} por elegir`,
    staying > 0 && counted(staying, 'sigue como está', 'siguen como están'),
  ]
  const count = changes.cells.length
  return { entering: counted(count, 'entra', 'entran'), rest: parts.filter(Boolean).join(' · ') }
}

export const acceptBookWords = (count: number): string =>
  count === 0 ? 'Nada que aceptar' : `Aceptar ${counted(count, 'celda', 'celdas')}`

/** What is said once it was accepted. */
export const broughtWords = (count: number, fileName: string): string =>
  `${agreeing(count, 'Entró', 'Entraron')} ${counted(count, 'celda', 'celdas')} de ${fileName}. Ctrl Z ${agreeing(count, 'la', 'las')} deshace.`
