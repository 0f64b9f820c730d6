import { describe, expect, test } from 'vitest'
import { choice, list, yesNo } from '../../../src/ficha/kinds/choice.ts'
import { reads } from './reads.ts'

const OPTIONS = [
  { value: '1', label: '1. Fin de la pobreza' },
  { value: '2', label: '2. Hambre cero' },
  { value: 'Salud: Atención', label: 'Salud: Atención' },
]
const NOT_ONE = /no está entre las opciones/

describe('one of a catalog', () => {
  reads(choice(OPTIONS), [
    ['1', '1'],
    [' 1 ', '1'],
    ['1. Fin de la pobreza', '1'],
    ['1 fin de la POBREZA', '1'],
    ['salud atencion', 'Salud: Atención'],
    ['SALUD:ATENCIÓN', 'Salud: Atención'],
    ['', undefined],
    ['3', NOT_ONE],
    ['¿?', NOT_ONE],
    ['1, 2', NOT_ONE],
    ['ninguno', NOT_ONE],
    ['x'.repeat(1_000_000), NOT_ONE],
  ])
  test.each([['3'], [1], [''], [null], [['1']]])('%j is none of it in a file', (value) =>
    expect(choice(OPTIONS).check(value)).toMatch(/debe ser una de/),
  )
})

describe('several of a catalog', () => {
  reads(list({ options: OPTIONS, none: true }), [
    ['1', ['1']],
    ['2\n1', ['1', '2']],
    ['1\r\n\r\n 2 \n', ['1', '2']],
    ['1\n1. Fin de la pobreza', ['1']],
    ['ninguno', 'ninguno'],
    ['Ninguno.', 'ninguno'],
    ['', undefined],
    [' \n ', undefined],
    ['1\nninguno', NOT_ONE],
    ['1\n7', NOT_ONE],
    ['1\u0000\n\u00ad2', ['1', '2']],
    ['1\ud800', /carácter dañado/],
    ['1\n'.repeat(5_000_000), /el máximo es/],
  ])
})

describe('several of an open list', () => {
  reads(list({ options: OPTIONS, open: true, none: true }), [
    ['Otro\n1', ['1', 'Otro']],
    ['B\nA\nB', ['B', 'A']],
    ['Con   espacios', ['Con espacios']],
    ['ninguno', 'ninguno'],
    ['Otro\nninguno', NOT_ONE],
  ])
  reads(list({ options: OPTIONS, open: true }), [['ninguno', NOT_ONE]])
})

describe('a list in a file', () => {
  const open = list({ options: OPTIONS, open: true, none: true })
  test.each([[['1']], [['Otro', '1']], ['ninguno']])('%j can be read', (value) =>
    expect(open.check(value)).toBeUndefined(),
  )
  test.each([
    [[]],
    [['']],
    [[' a']],
    [['a\nb']],
    [['a', 'a']],
    [['ninguno', 'a']],
    [[5]],
    [[null]],
    ['otro'],
    [{}],
    [['\ud83d']],
  ])('%j can not', (value) => expect(open.check(value)).toEqual(expect.any(String)))
  test('a closed one takes nothing of its own', () => {
    expect(list({ options: OPTIONS }).check(['Otro'])).toMatch(/desconocida/)
    expect(list({ options: OPTIONS }).check('ninguno')).toMatch(/debe ser una lista/)
  })
})

describe('yes or no', () => {
  reads(yesNo, [
    ['Sí', true],
    ['si', true],
    ['SÍ', true],
    ['s', true],
    ['x', true],
    ['1', true],
    ['true', true],
    ['No', false],
    ['no.', false],
    ['n', false],
    ['0', false],
    ['', undefined],
    ['  ', undefined],
    ['tal vez', /no es sí ni no/],
    ['¿?', /no es sí ni no/],
    ['sí y no', /no es sí ni no/],
    ['S/I', /no es sí ni no/],
  ])
  test.each([['sí'], [1], [0], [null], ['true']])('%j is neither in a file', (value) =>
    expect(yesNo.check(value)).toMatch(/true o false/),
  )
})
