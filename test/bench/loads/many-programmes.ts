import { aSheet, aWorkbook } from '../../importing/files/a-workbook.ts'

/** A list of programmes as somebody keeps it: `cells` are what a CSV says, `odd` what a workbook holds in a cell instead. */
interface Row {
  readonly cells: readonly string[]
  readonly odd?: readonly [column: number, xml: string]
}

const HEAD = ['Código', 'Nombre', 'Servicio', 'Social', 'Evaluaciones ex ante', 'Años con monitoreo', 'Activo']
const SERVICE = 'Subsecretaría del Interior'

const good = (index: number, name = 'Programa de apoyo a las ferias libres y sus familias'): readonly string[] => [
  `prog-${index}`,
  `${name} número ${index}`,
  SERVICE,
  index % 2 === 0 ? 'sí' : 'no',
  '2017: Recomendado favorablemente; 2020: Falta información',
  '2021, 2022, 2023',
  'sí',
]

const instead = (index: number, column: number, text: string): Row => ({ cells: good(index).with(column, text) })
/** An error or a formula that nobody computed; a CSV has the error as Excel writes it. */
const odd = (index: number, column: number, xml: string): Row => ({
  cells: good(index).with(column, '#N/A'),
  odd: [column, xml],
})

/** What may be wrong in a row of this list, each by its kind. */
export const FAULTS: Readonly<Record<string, (index: number) => Row>> = {
  'code that is none': (index) => instead(index, 0, `¿prog ${index}?`),
  'code of the row above': (index) => instead(index, 0, `prog-${index - 1}`),
  'name of the row above': (index) => instead(index, 1, good(index - 1)[1]!),
  'name left blank': (index) => instead(index, 1, ''),
  'name too long': (index) => instead(index, 1, `Programa ${index} ${'muy '.repeat(200)}largo`),
  'damaged letters': (index) => instead(index, 1, `Programa de EducaciÃ³n ${index}`),
  'unknown service': (index) => instead(index, 2, 'Dirección de Nada'),
  'service left blank': (index) => instead(index, 2, ''),
  'neither yes nor no': (index) => instead(index, 3, 'quizás'),
  'social left blank': (index) => instead(index, 3, ''),
  'evaluation without words': (index) => instead(index, 4, '2020'),
  'year that is none': (index) => instead(index, 5, '2021, 20x2'),
  error: (index) => odd(index, 2, '<c t="e"><v>#N/A</v></c>'),
  'formula without value': (index) => odd(index, 3, '<c><f>VLOOKUP(A1,B1:C9,2)</f></c>'),
  'surplus cells': (index) => ({ cells: [...good(index), '8', '5'] }),
}

/** So many programmes, among them so many faults of each kind, spread over the list. */
export function manyProgrammes(count: number, each: number, name?: string): readonly Row[] {
  const kinds = Object.values(FAULTS)
  const faults = kinds.length * each
  const step = faults === 0 ? count + 1 : Math.floor(count / faults)
  return Array.from({ length: count }, (_, index) => {
    const fault = index % step === step - 1 ? Math.floor(index / step) : faults
    return fault < faults ? kinds[fault % kinds.length]!(index) : { cells: good(index, name) }
  })
}

const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const asCsv = (rows: readonly Row[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    [HEAD, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(quoted).join(';')).join('\r\n'),
  )

/** Heads and texts alone, as what writes tables takes them. */
export const asTable = (rows: readonly Row[]) => ({ head: HEAD, rows: rows.map(({ cells }) => cells) })

const text = (said: string): string =>
  said === '' ? '<c/>' : `<c t="inlineStr"><is><t>${said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`

const xmlOf = ({ cells, odd }: Row, index: number): string =>
  `<row r="${index + 1}">${cells.map((cell, column) => (odd?.[0] === column ? odd[1] : text(cell))).join('')}</row>`

export const asXlsx = (rows: readonly Row[]): Uint8Array<ArrayBuffer> =>
  aWorkbook({ 'worksheets/sheet1.xml': aSheet(...[{ cells: HEAD }, ...rows].map(xmlOf)) })
