import { agreeing, counted, listed } from '../../ficha/counted.ts'
import type { BlockProof, CellState, ProofColumn, ProofRow } from '../../importing/proof/proof.ts'
import type { IconName } from '../../ui/icon-shapes.tsx'
import type { Tone } from '../../ui/state.tsx'

/** A count of cells that do the same, as the line under the title says it. */
export interface CountWords {
  readonly state: CellState | 'readings'
  readonly tone: Tone | undefined
  readonly icon: IconName
  readonly text: string
}

const COUNTS: readonly (readonly [CellState, Tone | undefined, IconName, one: string, many: string])[] = [
  ['enters', 'ok', 'check', 'entra', 'entran'],
  ['replaces', 'warn', 'swap', 'reemplaza', 'reemplazan'],
  ['asks', 'acc', 'two', 'por elegir', 'por elegir'],
  ['unreadable', 'err', 'x', 'no se entiende', 'no se entienden'],
  ['no place', 'err', 'out', 'sin lugar', 'sin lugar'],
  ['published', undefined, 'lock', 'publicada queda', 'publicadas quedan'],
  ['kept', undefined, 'back', 'se conserva', 'se conservan'],
  ['same', undefined, 'eq', 'ya está', 'ya están'],
  ['blank', undefined, 'dash', 'en blanco', 'en blanco'],
]

export function cellCounts({ rows }: BlockProof): CountWords[] {
  const states = rows.flatMap((row) => row.cells.map((cell) => cell.state))
  return COUNTS.flatMap(([state, tone, icon, one, many]) => {
    const count = states.filter((each) => each === state).length
    return count > 0 || state === 'enters'
      ? [{ state, tone, icon, text: `${count} ${agreeing(count, one, many)}` }]
      : []
  })
}

/** 'Filas: 16 por nombre, 1 propuesta, 3 retenidas, 1 sin lugar' */
export function rowCounts({ rows }: BlockProof): string {
  const count = (of: (row: ProofRow['matched']) => boolean): number => rows.filter((row) => of(row.matched)).length
  const parts: readonly (readonly [number, (many: number) => string])[] = [
    [count((one) => one.is === 'row' && one.how === 'code'), () => 'por código'],
    [count((one) => one.is === 'row' && one.how === 'name'), () => 'por nombre'],
    [count((one) => one.is === 'row' && one.how === 'order'), () => 'por orden'],
    [count((one) => one.is === 'row' && one.how === 'chosen'), (many) => agreeing(many, 'elegida', 'elegidas')],
    [count((one) => one.is === 'row' && one.how === 'proposed'), (many) => agreeing(many, 'propuesta', 'propuestas')],
    [count((one) => one.is === 'held'), (many) => agreeing(many, 'retenida', 'retenidas')],
    [count((one) => one.is === 'no place'), () => 'sin lugar'],
  ]
  return `Filas: ${parts
    .filter(([many]) => many > 0)
    .map(([many, words]) => `${many} ${words(many)}`)
    .join(', ')}`
}

/** 'de Excel, 21 filas × 3 columnas' */
export function sizeWords({ source, rows, columns }: BlockProof): string {
  const from = source === 'texto' ? '' : `de ${source}, `
  return `${from}${counted(rows.length, 'fila', 'filas')} × ${counted(columns.length, 'columna', 'columnas')}`
}

/** How the columns were recognised, in one phrase over them. */
export function columnsWords(columns: readonly ProofColumn[]): string {
  const hows = new Set(columns.flatMap(({ matched }) => (matched.is === 'column' ? [matched.how] : [])))
  const words = {
    head: 'su encabezado',
    year: 'su año',
    compared: 'lo publicado',
    only: 'ser la única',
    order: 'su orden',
    chosen: 'su elección',
  }
  const said = (['head', 'year', 'compared', 'only', 'order', 'chosen'] as const)
    .filter((one) => hows.has(one))
    .map((one) => words[one])
  return said.length > 0 ? `columnas reconocidas por ${listed(said)}; si no, cámbielas` : 'elija qué es cada columna'
}

const HELD = {
  head: 'Retenida: encabezado. Con él se reconocieron las columnas',
  blank: 'Retenida: en blanco',
  total: 'Retenida: total.',
  hidden: 'Retenida: oculta en la planilla',
  'left out': 'No se pega',
} as const

export function heldWords({ matched }: ProofRow): string {
  if (matched.is === 'held') return HELD[matched.held]
  return matched.is === 'no place' ? `Sin lugar: ${matched.why}` : ''
}

/** What is said under the section and to screen readers once it was accepted. */
export const pastedWords = (count: number, title: string): string =>
  `Se ${agreeing(count, 'pegó', 'pegaron')} ${counted(count, 'celda', 'celdas')} en ${title}. Ctrl Z ${agreeing(count, 'la', 'las')} deshace.`

export const acceptWords = (count: number): string =>
  count === 0 ? 'Nada que aceptar' : `Aceptar ${counted(count, 'celda', 'celdas')}`
