import { describe, expect, test } from 'vitest'
import { bookChanges } from '../../src/workbook/returned/book-changes.ts'
import { NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import { marksOf, refuseOther } from '../../src/workbook/returned/open-returned.ts'
import { examined, PUBLISHED } from './books.ts'
import { bringBack, exportedBook, FICHA, fichaWith, told } from './returned.ts'

const REGIONS = 'Componentes'
/** Lines of the regions, and the column of their amounts. */
const [FIRST_REGION, LAST_REGION, AMOUNTS] = [22, 38, 2]
const byAmount = (a: readonly string[], b: readonly string[]) => Number(b[AMOUNTS] || 0) - Number(a[AMOUNTS] || 0)

test.each(PUBLISHED)('the workbook of %s that nobody touched changes nothing, and says nothing', (_, document) => {
  const back = bringBack(exportedBook(document), examined(document))
  expect([told(back), back.notes]).toEqual([[], []])
  expect(bookChanges(back.proof, NO_BOOK_CHOICES)).toEqual({ rows: [], cells: [] })
})

test('what was typed in the workbook enters as it would be typed', () => {
  const hands = exportedBook()
  hands.type('regionSpending~13', '147401')
  hands.type('firstYear', '2012')
  const back = bringBack(hands)
  expect(told(back)).toEqual([
    'book: Año de inicio (Antecedentes!C10) 2011 → 2012',
    'book: Metropolitana de Santiago · gasto de componentes (Componentes!C28) 147.400 → 147.401',
  ])
  expect(bookChanges(back.proof, NO_BOOK_CHOICES).cells).toEqual([
    ['firstYear', '2012'],
    ['regionSpending~13', '147.401'],
  ])
})

describe('cells are found after hands', () => {
  const changed = 'book: Metropolitana de Santiago · gasto de componentes'

  test('a sheet that was renamed, by the names of its cells', () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '147401')
    hands.rename('Componentes', 'Comp. finanzas')
    const back = bringBack(hands)
    expect(told(back)).toEqual([`${changed} (Comp. finanzas!C28) 147.400 → 147.401`])
    expect(back.notes).toEqual([
      'Una hoja cambió de nombre. «Componentes» se llama ahora «Comp. finanzas». Se reconoció por sus celdas con nombre.',
    ])
  })

  test('rows and columns that were inserted push their names along; a column that was added is told and not read', () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '147401')
    hands.insertRow('Componentes', 20)
    hands.insertColumn('Componentes', 2)
    hands.typeAt('Componentes', 22, 2, 'Fuente')
    hands.typeAt('Componentes', 29, 2, 'SIGFE')
    const back = bringBack(hands)
    expect(told(back)).toEqual([`${changed} (Componentes!D29) 147.400 → 147.401`])
    expect(back.notes).toEqual(['Una columna agregada, no se lee. Componentes, columna C: «Fuente»'])
  })

  test('rows that were moved', () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '147401')
    hands.moveRow('Componentes', 28, 22)
    const back = bringBack(hands)
    expect(told(back)).toEqual([`${changed} (Componentes!C22) 147.400 → 147.401`])
    expect(back.notes).toEqual([])
  })

  test('by the labels of their rows and the heads of their columns where a program kept no names', () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '147401')
    hands.loseNames()
    expect(told(bringBack(hands))).toEqual([`${changed} (Componentes!C28) 147.400 → 147.401`])
  })

  test('a row that was deleted leaves what it had as it is, and that is told', () => {
    const hands = exportedBook()
    hands.deleteRow('Componentes', 28)
    const back = bringBack(hands)
    expect(told(back)).toEqual([
      'gone: Metropolitana de Santiago · gasto de componentes () 147.400',
      'gone: Metropolitana de Santiago · población beneficiada () 166',
    ])
    expect(back.notes[0]).toMatch(/^2 celdas ya no están en el libro\. /)
  })

  test('a sheet that was deleted', () => {
    const hands = exportedBook()
    hands.deleteSheet('Observaciones')
    const back = bringBack(hands)
    expect(new Set(told(back).map((line) => line.split(':')[0]))).toEqual(new Set(['gone']))
    expect(back.notes).toEqual(['Falta una hoja. «Observaciones»: lo suyo queda en la ficha como está.'])
  })

  test('a sheet that is not of the ficha is not read', () => {
    const hands = exportedBook()
    hands.addSheet('borrador', ['Región', '1'], true)
    expect(bringBack(hands).notes).toEqual(['Una hoja oculta, no se lee. «borrador» no es de la ficha.'])
  })
})

describe('a block that was sorted', () => {
  test('and says what it said is recognised by its labels: nobody is asked', () => {
    const hands = exportedBook()
    hands.sort(REGIONS, FIRST_REGION, LAST_REGION, byAmount)
    const back = bringBack(hands)
    expect(told(back)).toEqual([])
    expect(back.notes[0]).toMatch(/filas en otro orden\. .* Cada uno se reconoció por su región, y son los mismos\.$/)
  })

  const sortedAndTyped = () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '147401')
    hands.sort(REGIONS, FIRST_REGION, LAST_REGION, byAmount)
    return hands
  }

  test('with other values is asked about, once, and nothing of it enters before', () => {
    const back = bringBack(sortedAndTyped())
    expect(back.proof.blocks.filter(({ isAsked }) => isAsked).map(({ rowLabel }) => rowLabel)).toEqual(['región'])
    expect(told(back)).toEqual([
      'asks: Metropolitana de Santiago · gasto de componentes (Componentes!C22) 147.400 → 147.401',
    ])
    expect(bookChanges(back.proof, NO_BOOK_CHOICES).cells).toEqual([])
  })

  test('read by its labels, each value is of the region that its row says', () => {
    const hands = sortedAndTyped()
    const [block] = bringBack(hands).proof.blocks
    const back = bringBack(hands, FICHA, { blocks: { [block!.id]: 'label' } })
    expect(bookChanges(back.proof, NO_BOOK_CHOICES).cells).toEqual([['regionSpending~13', '147.401']])
  })

  test('read by its places, each value is of the region that stood there', () => {
    const hands = sortedAndTyped()
    const [block] = bringBack(hands).proof.blocks
    const back = bringBack(hands, FICHA, { blocks: { [block!.id]: 'name' } })
    expect(Object.fromEntries(bookChanges(back.proof, NO_BOOK_CHOICES).cells)).toMatchObject({
      'regionSpending~15': '147.401',
      'regionSpending~01': '15.000',
    })
  })

  test('where a value was cut and pasted over another, its name and its row disagree too', () => {
    const hands = exportedBook()
    hands.cutCell('regionSpending~13', 'regionSpending~05')
    const back = bringBack(hands)
    expect(told(back)).toContain(
      'asks: Metropolitana de Santiago · gasto de componentes (Componentes!C28) 147.400 → en blanco',
    )
  })
})

describe('rows that people add', () => {
  test('in a row left free enter as a new row, once', () => {
    const hands = exportedBook()
    const spare = hands.marks.cells.find(({ isSpare, column }) => isSpare && column === 'Nombre')!
    const row = spare.address.split('~')[1]!
    hands.type(spare.address, 'Asesoría legal')
    hands.type(`componentSpending~${row}~2023`, '100')
    const back = bringBack(hands)
    expect(told(back)).toEqual([
      'book: Componente 3 · nombre (Componentes!C7) en blanco → Asesoría legal',
      'book: Componente 3 · gasto ejecutado 2023 (Componentes!G7) en blanco → 100',
    ])
    expect(back.notes).toEqual(['1 fila nueva en Componentes. Se agrega a la ficha con lo que trae.'])
    expect(bookChanges(back.proof, NO_BOOK_CHOICES).rows.map((one) => one.row)).toEqual([row])
    expect(
      bookChanges(back.proof, {
        ...NO_BOOK_CHOICES,
        left: Object.fromEntries(back.proof.cells.map(({ address }) => [address, true as const])),
      }).rows,
    ).toEqual([])
  })

  test('between two, or below them, without a name of ours enter too, by the heads of their columns', () => {
    const hands = exportedBook()
    hands.insertRow('Componentes', 6, ['', 'uno más', 'Asesoría legal', 'personas', '', '', '100'])
    const [back, again] = [bringBack(hands), bringBack(hands)]
    expect(told(back)).toEqual([
      'book: Componente 3 · nombre (Componentes!C6) en blanco → Asesoría legal',
      'book: Componente 3 · unidad de producción (Componentes!D6) en blanco → personas',
      'book: Componente 3 · gasto ejecutado 2023 (Componentes!G6) en blanco → 100',
    ])
    expect(back.proof.newRows.map(({ row }) => row)).toEqual(again.proof.newRows.map(({ row }) => row))
  })

  test('to a table of fixed rows have no place', () => {
    const hands = exportedBook()
    hands.insertRow('Componentes', 30, ['99', 'Antártica', '5'])
    const back = bringBack(hands)
    expect(told(back)).toEqual([])
    expect(back.notes).toEqual([
      '1 fila agregada, no se lee. Componentes!30: sin lugar en la ficha, cuya tabla tiene sus filas fijas.',
    ])
  })

  test('beyond what a table takes have no place', () => {
    const components = Array.from({ length: 60 }, (_, index) => ['', '', `Componente extra ${index}`])
    const hands = exportedBook()
    for (const cells of components) hands.insertRow('Componentes', 6, cells)
    const noPlace = bringBack(hands).proof.cells.filter(({ state }) => state === 'no place')
    expect(noPlace.length).toBeGreaterThan(0)
    expect(noPlace[0]?.why).toMatch(/^La tabla admite hasta \d+ filas\.$/)
  })
})

describe('what is no answer is refused with its place, and never blank', () => {
  test.each([
    ['#N/D', '#N/D', /«#N\/D» es un error de Excel/],
    ['a formula without value', '#SIN RESULTADO', /fórmula sin resultado/],
    ['a merged cell', '#CELDA COMBINADA', /celda combinada/],
    ['a word where an amount goes', 'mucho', /mucho/],
    ['an error in a text', '#¡REF!', /error de Excel/, 'purpose'],
  ])('%s', (_, text, why, address = 'regionSpending~13') => {
    const hands = exportedBook()
    hands.type(address, text)
    const { proof } = bringBack(hands)
    const [cell, ...others] = proof.cells.filter(({ state }) => state !== 'same')
    expect([cell?.address, cell?.state, others]).toEqual([address, 'refused', []])
    expect(cell?.why).toMatch(why)
    expect(bookChanges(proof, NO_BOOK_CHOICES).cells).toEqual([])
  })

  test('a blank where something was exported erases only where it is ticked', () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '')
    const { proof } = bringBack(hands)
    expect(told({ proof, notes: [] })).toEqual([
      'blank: Metropolitana de Santiago · gasto de componentes (Componentes!C28) 147.400 → en blanco',
    ])
    expect(bookChanges(proof, NO_BOOK_CHOICES).cells).toEqual([])
    expect(bookChanges(proof, { ...NO_BOOK_CHOICES, blanked: { 'regionSpending~13': true } }).cells).toEqual([
      ['regionSpending~13', ''],
    ])
  })

  test('values that were pasted over formulas are told, and computed still', () => {
    const hands = exportedBook()
    hands.sheet('Componentes').formulas.delete('C39')
    hands.typeAt('Componentes', 39, 2, '999')
    const back = bringBack(hands)
    expect(told(back)).toEqual([])
    expect(back.notes).toEqual([
      '1 fórmula escrita encima, no se lee. Componentes!C39: los totales y las cifras los calcula Cuadra.',
    ])
  })

  test('what nobody sees is told, and read where that is asked', () => {
    const hands = exportedBook()
    hands.type('regionSpending~13', '147401')
    hands.hideRow('Componentes', 28)
    const back = bringBack(hands)
    expect(bookChanges(back.proof, NO_BOOK_CHOICES).cells).toEqual([])
    expect(back.notes[0]).toMatch(/^1 celda oculta con otro valor, no se lee\. Componentes!C28: /)
    const read = bringBack(hands, FICHA, { withHidden: true })
    expect(bookChanges(read.proof, NO_BOOK_CHOICES).cells).toEqual([['regionSpending~13', '147.401']])
  })
})

describe('a workbook of another ficha is refused, naming both', () => {
  const refusal = (ficha: Parameters<typeof refuseOther>[1]) => () => refuseOther(exportedBook().marks, ficha)
  const { edition, period, programme } = FICHA

  test('of another programme', () =>
    expect(refusal({ edition, period, programme: { ...programme, id: 'otro', name: 'Otro programa' } })).toThrow(
      /^Es el libro de «Programas Complementarios: Inmigrante y Refugio», ficha 2023, y esta ficha es «Otro programa», 2023\./,
    ))
  test('of another year', () =>
    expect(refusal({ edition, period: { ...period, year: 2024 }, programme })).toThrow(
      /ficha 2023, y esta ficha es .* 2024/,
    ))
  test('of another edition', () =>
    expect(refusal({ edition: { ...edition, id: 2021 }, period, programme })).toThrow(
      /edición 2023, y esta ficha es de la edición 2021/,
    ))
  test('of its own it is not', () => expect(refusal(FICHA)).not.toThrow())
  test('one without its hidden sheet is none', () => {
    const hands = exportedBook()
    hands.deleteSheet('cuadra')
    expect(() => marksOf(hands.saved())).toThrow(/No es un libro exportado de Cuadra/)
  })
})

describe('an older export is held against what changed meanwhile', () => {
  const meanwhile = fichaWith({ firstYear: 2010, 'regionSpending~07': 1, 'regionServed~07': undefined })

  test('what changed in both is chosen, what changed here alone is nothing to do', () => {
    const hands = exportedBook()
    hands.type('firstYear', '2012')
    const back = bringBack(hands, meanwhile)
    expect(told(back).map((line) => line.replace(/ \(.*\)/, ''))).toEqual([
      'both: Año de inicio 2011 → 2012',
      'now: Maule · gasto de componentes 4.855',
      'now: Maule · población beneficiada 35',
    ])
    expect(bookChanges(back.proof, NO_BOOK_CHOICES).cells).toEqual([])
    expect(bookChanges(back.proof, { ...NO_BOOK_CHOICES, chosen: { firstYear: 'book' } }).cells).toEqual([
      ['firstYear', '2012'],
    ])
  })

  test('what both changed to the same is nothing to do', () => {
    const hands = exportedBook()
    hands.type('firstYear', '2010')
    expect(told(bringBack(hands, meanwhile)).filter((line) => line.includes('Año de inicio'))).toEqual([])
  })

  test('what was typed in a row that was taken away meanwhile has no place', () => {
    const [first, ...others] = FICHA.answers.rows.get('components')!
    const without = fichaWith({}, { components: others })
    const hands = exportedBook()
    hands.type(`componentSpending~${first}~2023`, '5')
    const cells = bringBack(hands, without).proof.cells.filter(({ state }) => state === 'no place')
    expect(cells.map(({ why }) => why)).toEqual([
      'Alguien quitó su componente de la ficha después de exportar el libro.',
    ])
  })
})
