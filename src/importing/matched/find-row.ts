import { isSlipOf, isSpelling, leftOver, type PlainName, plain, plainName } from '../cleaned/plain-name.ts'
import type { Target, TargetRow } from '../target.ts'

/** How a row was recognised. proposed: likely, and said so. */
export type RowHow = 'code' | 'name' | 'proposed'

export type FoundRow =
  | { readonly row: TargetRow; readonly how: RowHow; readonly why?: string; readonly isShortened?: boolean }
  /** Several are meant by that name, or its code and its name say different ones. */
  | { readonly row?: undefined; readonly why: string }

interface NamedRow {
  readonly row: TargetRow
  readonly code: number | undefined
  readonly names: readonly PlainName[]
}

interface NamedRows {
  readonly rows: readonly NamedRow[]
  /** By a whole name. */
  readonly byName: ReadonlyMap<string, readonly NamedRow[]>
}

/** Finds the row that a text names, by its code or by its name. Made once per target: names are prepared. */
export type FindRow = (text: string) => FoundRow | undefined

export function rowFinder(target: Target): FindRow {
  const rows: NamedRow[] = target.rows.map((row) => ({
    row,
    code: row.code !== undefined && /^\d+$/.test(row.code) ? Number(row.code) : undefined,
    names: [row.label, ...row.names].map(plainName),
  }))
  const byName = new Map<string, NamedRow[]>()
  for (const one of rows)
    for (const whole of new Set(one.names.map((name) => name.whole)))
      byName.set(whole, [...(byName.get(whole) ?? []), one])
  const known = new Map<string, FoundRow | undefined>()
  return (text) => {
    const key = plain(text)
    if (!known.has(key)) known.set(key, findRow({ rows, byName }, text, key))
    return known.get(key)
  }
}

/** '24', '24.', '24 Transferencias', '13 - Metropolitana', 'Subt. 24', '7ª Región'; '24.01' is an item of 24, and not 24. */
const CODED = /^(?:region |subtitulo |subt |st )?(?:n )?0*(\d{1,3})(?:a|o)?(?: region)?(?: (.*))?$/
/** 'XIII', 'V Región de Valparaíso', 'IVª': the code of a region in Roman numerals, as they were known until 2018. */
const ROMAN = /^(?:region )?(?=[ivx])(x{0,2}(?:ix|iv|v?i{0,3}))a?(?: region)?(?: (.*))?$/
/** 'Novena Región'. In their order, from the first one. */
const ORDINALS =
  'primera|segunda|tercera|cuarta|quinta|sexta|septima|octava|novena|decima|undecima|duodecima|decimotercera|decimocuarta|decimoquinta|decimosexta'
const ORDINAL = new RegExp(`^(?:region )?(${ORDINALS})(?: region)?(?: (.*))?$`)
const VALUES: Record<string, number> = { i: 1, v: 5, x: 10 }

function numberOf(code: string): number {
  if (/^\d/.test(code)) return Number(code)
  const ordinal = ORDINALS.split('|').indexOf(code)
  if (ordinal >= 0) return ordinal + 1
  return [...code].reduce((sum, sign, at) => {
    const [value, next] = [VALUES[sign]!, VALUES[code[at + 1] ?? ''] ?? 0]
    return value < next ? sum - value : sum + value
  }, 0)
}

const ITEM = /^\D*\d+\s*[.\-–/]\s*\d/

export const isItem = (text: string): boolean => ITEM.test(text)

function findRow(all: NamedRows, text: string, key: string): FoundRow | undefined {
  const { rows } = all
  if (key === '') return undefined
  if (isItem(text) && rows.some((one) => one.code !== undefined))
    return { why: `«${text.slice(0, 20)}» es un ítem: aquí va el total de su subtítulo` }
  const [, code, rest] = CODED.exec(key) ?? ROMAN.exec(key) ?? ORDINAL.exec(key) ?? []
  const byCode = code ? rows.find((one) => one.code === numberOf(code)) : undefined
  if (byCode) return foundByCode(all, byCode, rest)
  return foundByName(all, plainName(text))
}

function foundByCode(all: NamedRows, named: NamedRow, rest: string | undefined): FoundRow {
  const { row } = named
  if (!rest) return { row, how: 'code' }
  const other = foundByName(all, plainName(rest))
  if (!other?.row) return { row, how: 'proposed', why: `por su código, ${row.code}` }
  if (other.row === row) return { row, how: 'code' }
  return { why: `El código es de ${row.label} y el nombre, de ${other.row.label}` }
}

function foundByName({ rows, byName }: NamedRows, name: PlainName): FoundRow | undefined {
  const same = byName.get(name.whole) ?? []
  if (same.length === 1) return { row: same[0]!.row, how: 'name' }
  if (same.length > 1) return severalOf(same)
  return shortened(rows, name) ?? lengthened(rows, name) ?? slipped(rows, name) ?? spelled(rows, name)
}

/** 'Transf. corrientes', 'Metropolitana': every word stands for one of the name. */
function shortened(rows: readonly NamedRow[], name: PlainName): FoundRow | undefined {
  const fits = rows.flatMap((one) => {
    const left = one.names.flatMap((own) => leftOver(name.words, own.words) ?? [])
    return left.length > 0 ? [{ one, left: Math.min(...left) }] : []
  })
  if (fits.length === 0) return undefined
  if (fits.length === 1) return { row: fits[0]!.one.row, how: 'name', isShortened: true }
  const least = Math.min(...fits.map((fit) => fit.left))
  const best = fits.filter((fit) => fit.left === least)
  if (best.length > 1) return severalOf(best.map((fit) => fit.one))
  const { row } = best[0]!.one
  if (least === 0) return { row, how: 'name' }
  // A few words of a long name say little of which one is meant.
  return least > name.words.length
    ? severalOf(fits.map((fit) => fit.one))
    : { row, how: 'proposed', why: 'es la que más se parece' }
}

/** More words than these around a name make it a sentence. */
const AROUND = 2

/** 'Región Metropolitana (RM)', 'V Región de Valparaíso': the name of the table stands among its words. */
function lengthened(rows: readonly NamedRow[], name: PlainName): FoundRow | undefined {
  const fits = rows.flatMap((one) => {
    const left = one.names.filter((own) => own.whole.length > 3).flatMap((own) => leftOver(own.words, name.words) ?? [])
    return left.length > 0 ? [{ one, left: Math.min(...left) }] : []
  })
  if (fits.length === 0) return undefined
  if (fits.length > 1) return severalOf(fits.map((fit) => fit.one))
  const [{ one, left }] = fits as [(typeof fits)[number]]
  return left <= AROUND
    ? { row: one.row, how: 'name' }
    : { row: one.row, how: 'proposed', why: 'el texto la nombra entre otras palabras' }
}

function slipped(rows: readonly NamedRow[], name: PlainName): FoundRow | undefined {
  const fits = rows.filter((one) => one.names.some((own) => isSlipOf(name.whole, own.whole)))
  return fits.length === 1 ? { row: fits[0]!.row, how: 'proposed', why: 'es la que más se parece' } : undefined
}

/** So few words say too little when letters are wrong as well. */
const TELLING = 2

/** 'Porcentage de Agensias': each word stands for one of the name, some with a slip. Said, as any slip is. */
function spelled(rows: readonly NamedRow[], name: PlainName): FoundRow | undefined {
  if (name.words.length < TELLING) return undefined
  const fits = rows.filter((one) => one.names.some((own) => leftOver(name.words, own.words, isSpelling) !== undefined))
  if (fits.length > 1) return severalOf(fits)
  return fits[0] && { row: fits[0].row, how: 'proposed', why: 'se parece, con otras letras' }
}

const severalOf = (rows: readonly NamedRow[]): FoundRow => ({
  why: `Puede ser ${rows
    .slice(0, 3)
    .map((one) => one.row.label)
    .join(' o ')}`,
})
