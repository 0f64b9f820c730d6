import { describe, expect, test } from 'vitest'
import { readBook } from '../../src/importing/files/read-file.ts'
import { bookChanges } from '../../src/workbook/returned/book-changes.ts'
import { NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import { bytesOf } from './books.ts'
import { BookInHands } from './hands.ts'
import { isLibreOfficeThere } from './libreoffice.ts'
import { handledByLibreOffice } from './libreoffice-hands.ts'
import { bringBack, FICHA, INMIGRANTE, told } from './returned.ts'

/** Another amount of the region of the capital, which stands in line 28. */
const TYPED = 'sheet.getCellRangeByName("C28").Value = 147401\n'
/** The seventeen regions, by their amounts. */
const SORTED = `Dim fields(0) As New com.sun.star.table.TableSortField
Dim order(1) As New com.sun.star.beans.PropertyValue
fields(0).Field = 2
fields(0).IsAscending = False
order(0).Name = "SortFields"
order(0).Value = fields()
order(1).Name = "ContainsHeader"
order(1).Value = False
sheet.getCellRangeByName("A22:F38").sort(order())
`
const cell = (place: string) => `Metropolitana de Santiago · gasto de componentes (${place}) 147.400 → 147.401`

/** What was done · in Basic · what the proof tells of cells · what it tells of the workbook. */
const DONE: readonly (readonly [string, string, readonly string[], readonly RegExp[]])[] = [
  ['an amount was typed', TYPED, [`book: ${cell('Componentes!C28')}`], []],
  [
    'a sheet was renamed',
    `${TYPED}sheet.Name = "Comp. finanzas"`,
    [`book: ${cell('Comp. finanzas!C28')}`],
    [/^Una hoja cambió de nombre\./],
  ],
  [
    'sheets were put in another order',
    `${TYPED}doc.Sheets.moveByName("Componentes", 0)`,
    [`book: ${cell('Componentes!C28')}`],
    [],
  ],
  [
    'a sheet was copied',
    `${TYPED}doc.Sheets.copyByName("Componentes", "Copia", 3)`,
    [`book: ${cell('Componentes!C28')}`],
    [/^Una hoja agregada, no se lee\. «Copia»/],
  ],
  ['a row was inserted', `${TYPED}sheet.Rows.insertByIndex(19, 1)`, [`book: ${cell('Componentes!C29')}`], []],
  [
    'a column was inserted and filled',
    `${TYPED}sheet.Columns.insertByIndex(2, 1)
sheet.getCellRangeByName("C21").String = "Fuente"
sheet.getCellRangeByName("C28").String = "SIGFE"`,
    [`book: ${cell('Componentes!D28')}`],
    [/^Una columna agregada, no se lee\. Componentes, columna C: «Fuente»/],
  ],
  ['rows were sorted', SORTED, [], [/^17 filas en otro orden\..* Cada uno se reconoció por su región/]],
  [
    'rows were sorted, and an amount typed after',
    `${SORTED}sheet.getCellRangeByName("C22").Value = 147401`,
    [`asks: ${cell('Componentes!C22')}`],
    [/^17 filas en otro orden\..* Diga si valen por su región o por su lugar/],
  ],
  [
    'a row was cut and put above',
    `sheet.Rows.insertByIndex(21, 1)
sheet.moveRange(sheet.getCellRangeByName("A22").CellAddress, sheet.getCellRangeByName("A29:F29").RangeAddress)
sheet.Rows.removeByIndex(28, 1)
sheet.getCellRangeByName("C22").Value = 147401`,
    [`book: ${cell('Componentes!C22')}`],
    [],
  ],
  [
    'a row was deleted',
    'sheet.Rows.removeByIndex(27, 1)',
    [
      'gone: Metropolitana de Santiago · gasto de componentes () 147.400',
      'gone: Metropolitana de Santiago · población beneficiada () 166',
    ],
    [/^2 celdas ya no están en el libro\./],
  ],
  ...['sheet.Columns.getByIndex(2)', 'sheet.Rows.getByIndex(27)', 'sheet'].map(
    (what) =>
      [
        `${what} was hidden`,
        `${TYPED}${what}.IsVisible = False`,
        [`hidden: ${cell('Componentes!C28')}`],
        [/^1 celda oculta con otro valor, no se lee\. Componentes!C28:/],
      ] as const,
  ),
]
const DEEDS = Object.fromEntries(DONE.map(([name, deed]) => [name, deed]))

describe.runIf(isLibreOfficeThere).each(['xlsx', 'ods'] as const)(
  'saved as %s by LibreOffice, which did it itself (needs soffice)',
  (as) => {
    const saved = isLibreOfficeThere ? handledByLibreOffice(bytesOf(INMIGRANTE), DEEDS, as) : new Map()
    const back = (name: string, choices = {}) => bringBack(new BookInHands(readBook(saved.get(name)!)), FICHA, choices)

    test.each(DONE)('%s', (name, _, cells, notes) => {
      const returned = back(name)
      expect(told(returned)).toEqual(cells)
      expect(returned.notes).toEqual(notes.map((note) => expect.stringMatching(note)))
    })

    test('what is hidden is read where that is asked', () => {
      const { proof } = back('sheet.Columns.getByIndex(2) was hidden', { withHidden: true })
      expect(bookChanges(proof, NO_BOOK_CHOICES).cells).toEqual([['regionSpending~13', '147.401']])
    })
  },
)
