import { agreeing, counted, listed } from '../../ficha/counted.ts'
import { grouped } from '../../ficha/grouped.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { MERGED } from '../../ficha/written/spreadsheet-error.ts'
import { columnLetter } from '../../importing/block.ts'
import { isFilled } from '../../importing/files/file-sheet.ts'
import { MARKS_SHEET } from '../marks.ts'
import type { ExportedLayout } from './exported-layout.ts'
import type { BookProof } from './prove-book.ts'
import type { ReturnedCell } from './returned-cell.ts'
import type { Spot } from './sheet-cells.ts'

/** How a workbook was read, or what of it wasn't: a few words and a sentence. */
export interface BookNote {
  readonly is: 'renamed' | 'sorted' | 'column' | 'sheet' | 'hidden' | 'formula' | 'new row' | 'stray row' | 'gone'
  readonly title: string
  readonly text: string
}

/** What was recognised, passed over or missed, in the order in which it matters. */
export const bookNotes = (proof: BookProof, layout: ExportedLayout): BookNote[] => [
  ...renamedNotes(proof),
  ...sortedNotes(proof),
  ...newRowNotes(proof),
  ...strayRowNotes(proof),
  ...columnNotes(proof, layout),
  ...formulaNotes(proof, layout),
  ...sheetNotes(proof, layout),
  ...hiddenNotes(proof),
  ...goneNotes(proof),
]

/** More examples than these tell nothing more. */
const NAMED = 3
const some = (all: readonly string[]): string =>
  listed(all.length > NAMED + 1 ? [...all.slice(0, NAMED), `${all.length - NAMED} más`] : all)
const quoted = (all: readonly string[]): string => some(all.map((one) => `«${one}»`))

function renamedNotes({ located }: BookProof): BookNote[] {
  const renamed = [...located.sheets].filter(([was, { cells }]) => cells.sheet.name !== was)
  return renamed.map(([was, { cells }]) => ({
    is: 'renamed',
    title: 'Una hoja cambió de nombre',
    text: `«${was}» se llama ahora «${cells.sheet.name}». Se reconoció por sus celdas con nombre.`,
  }))
}

const sortedNotes = ({ blocks }: BookProof): BookNote[] =>
  blocks.map(({ sheet, rows, rowLabel, isAsked }) => ({
    is: 'sorted',
    title: `${counted(rows, 'fila', 'filas')} en otro orden`,
    text: `En «${sheet}» hay valores que no están donde se exportaron. ${
      isAsked
        ? `Diga si valen por su ${rowLabel} o por su lugar.`
        : `Cada uno se reconoció por su ${rowLabel}, y son los mismos.`
    }`,
  }))

const newRowNotes = ({ newRows }: BookProof): BookNote[] =>
  [...grouped(newRows, ({ table }) => table.id).values()].map((rows) => ({
    is: 'new row',
    title: `${counted(rows.length, 'fila nueva', 'filas nuevas')} en ${rows[0]!.table.label}`,
    text: `${agreeing(rows.length, 'Se agrega', 'Se agregan')} a la ficha con lo que ${agreeing(rows.length, 'trae', 'traen')}.`,
  }))

const strayRowNotes = ({ added: { stray } }: BookProof): BookNote[] =>
  stray.length === 0
    ? []
    : [
        {
          is: 'stray row',
          title: `${counted(stray.length, 'fila agregada, no se lee', 'filas agregadas, no se leen')}`,
          text: `${some(stray)}: sin lugar en la ficha, cuya tabla tiene sus filas fijas.`,
        },
      ]

/** Columns that somebody added: something stands in the line of the heads that wasn't exported. */
function columnNotes({ located, marks }: BookProof, { texts }: ExportedLayout): BookNote[] {
  const heads = grouped(marks.cells, (mark) => mark.sheet)
  return [...located.sheets].flatMap(([was, sheet]): BookNote[] => {
    const known = new Set([...(texts.get(was) ?? []), ...heads.get(was)!.map(({ column }) => plainText(column))])
    const { name, rows } = sheet.cells.sheet
    return rows
      .filter(({ line }) => sheet.headLines.includes(line))
      .flatMap(({ cells }) => cells.map((text, column) => ({ text, column })))
      .filter(({ text }) => isStrange(text, known))
      .map(({ text, column }) => ({
        is: 'column',
        title: 'Una columna agregada, no se lee',
        text: `${name}, columna ${columnLetter(column)}: «${text.slice(0, 60)}»`,
      }))
  })
}

const isStrange = (text: string, known: ReadonlySet<string>): boolean =>
  isFilled(text) && text !== MERGED && !known.has(plainText(text))

/** Values that were pasted over formulas: what they compute, Cuadra computes. */
function formulaNotes({ located }: BookProof, { computed }: ExportedLayout): BookNote[] {
  const over = computed.flatMap((cell) => {
    const sheet = located.sheets.get(cell.sheet)
    const [spot, other] = sheet?.find(cell) ?? []
    if (!sheet || !spot || other) return []
    const isTyped = isFilled(sheet.cells.text(spot)) && !sheet.cells.sheet.formulas.has(addressOf(spot))
    return isTyped ? [`${sheet.cells.sheet.name}!${addressOf(spot)}`] : []
  })
  if (over.length === 0) return []
  return [
    {
      is: 'formula',
      title: `${counted(over.length, 'fórmula escrita encima, no se lee', 'fórmulas escritas encima, no se leen')}`,
      text: `${some(over)}: los totales y las cifras los calcula Cuadra.`,
    },
  ]
}

const addressOf = ({ column, line }: Spot): string => columnLetter(column) + line

/** Sheets that aren't of the ficha, and those of the ficha that were deleted. */
function sheetNotes({ located, marks }: BookProof, { sheets }: ExportedLayout): BookNote[] {
  const now = new Set([...located.sheets.values()].map(({ cells }) => cells.sheet.name))
  const strange = located.book.sheets.filter(
    ({ name, rows }) => !now.has(name) && !sheets.includes(name) && name !== MARKS_SHEET && rows.length > 0,
  )
  const gone = [...new Set(marks.cells.map((mark) => mark.sheet))].filter((name) => !located.sheets.has(name))
  return [
    ...strange.map(
      ({ name, isHidden }): BookNote => ({
        is: 'sheet',
        title: isHidden ? 'Una hoja oculta, no se lee' : 'Una hoja agregada, no se lee',
        text: `«${name}» no es de la ficha.`,
      }),
    ),
    ...(gone.length > 0
      ? [
          {
            is: 'gone' as const,
            title: agreeing(gone.length, 'Falta una hoja', 'Faltan hojas'),
            text: `${quoted(gone)}: lo suyo queda en la ficha como está.`,
          },
        ]
      : []),
  ]
}

function hiddenNotes({ cells, choices }: BookProof): BookNote[] {
  const hidden = cells.filter(({ state }) => state === 'hidden')
  if (hidden.length === 0 || choices.withHidden) return []
  return [
    {
      is: 'hidden',
      title: counted(
        hidden.length,
        'celda oculta con otro valor, no se lee',
        'celdas ocultas con otro valor, no se leen',
      ),
      text: `${some(hidden.map(spotWords))}: está en filas, columnas u hojas que la planilla no muestra.`,
    },
  ]
}

/** Cells that were deleted with their row, where the sheet is still there. */
function goneNotes({ cells, located }: BookProof): BookNote[] {
  const gone = cells.filter(
    ({ state, sheet, exported }) => state === 'gone' && located.sheets.has(sheet) && exported !== undefined,
  )
  if (gone.length === 0) return []
  return [
    {
      is: 'gone',
      title: counted(gone.length, 'celda ya no está en el libro', 'celdas ya no están en el libro'),
      text: `${some(gone.map(({ sheet }) => sheet).filter((one, at, all) => all.indexOf(one) === at))}: se borraron sus filas o columnas. Lo que tenían queda en la ficha como está.`,
    },
  ]
}

/** 'Comp. finanzas!F6' */
export const spotWords = ({ place }: Pick<ReturnedCell, 'place'>): string =>
  place ? `${place.sheet}!${addressOf(place)}` : ''
