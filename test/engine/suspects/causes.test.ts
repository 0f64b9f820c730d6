import { describe, expect, test } from 'vitest'
import { checkAnswer } from '../../../src/cli/check.ts'
import { suspectsOf } from '../../../src/engine/suspects/suspects-of.ts'
import { allSuspects, suspectsAfter, after as typing } from './balanced.ts'

test('nothing is suspected where everything adds up', () => {
  expect(typing().findings.filter((one) => one.severity === 'block')).toEqual([])
})

describe('what the official typed, and what Cuadra says happened', () => {
  test.each([
    // cell, typed, rule, cause, correction
    ['componentSpending~c1~t', '158.525', 'componentsEqualExecuted', 'swappedDigits', '158.255'],
    ['regionSpending~07', '49.813', 'regionsEqualComponents', 'swappedDigits', '48.913'],
    ['subtituloExecuted~21', '32.000', 'subtitulosEqualExecuted', 'swappedDigits', '23.000'],
    ['regionSpending~13', '11.407', 'regionsEqualComponents', 'missingDigit', '112.407'],
    ['componentSpending~c2~t', '800', 'componentsEqualExecuted', 'missingDigit', '8.000'],
    ['regionSpending~05', '49.355', 'regionsEqualComponents', 'doubledDigit', '4.935'],
    ['lawExecuted~t', '1.181.255', 'subtitulosEqualExecuted', 'doubledDigit', '181.255'],
    ['lawExecuted~t', '1.812.550', 'subtitulosEqualExecuted', 'extraZero', '181.255'],
    ['subtituloExecuted~24', '158.255.000', 'subtitulosEqualExecuted', 'pesos', '158.255'],
    ['subtituloExecuted~24', '158.254.871', 'subtitulosEqualExecuted', 'pesos', '158.255'],
    ['componentSpending~c1~t', '158', 'componentsEqualExecuted', 'millions', '158.255'],
    ['administrativeSpending~t', '15.000.000.000', 'componentsEqualExecuted', 'millionfold', '15.000'],
    ['subtituloExecuted~21', '0', 'subtitulosEqualExecuted', 'leftOut', '23.000'],
    ['componentSpending~c2~t', '-', 'componentsEqualExecuted', 'leftOut', '8.000'],
    ['regionSpending~07', '', 'regionsEqualComponents', 'blankRow', '48.913'],
    ['regionServed~07', '', 'regionsEqualServed', 'blankRow', '58'],
    ['subtituloExecuted~33', '158.255', 'subtitulosEqualExecuted', 'sameAmount', ''],
    ['subtituloExecuted~22', '3.218', 'subtitulosEqualExecuted', 'countedTwice', ''],
    ['componentSpending~c2~t', '8.280', 'componentsEqualExecuted', 'baseYear', '8.000'],
    ['subtituloExecuted~24', '163.794', 'subtitulosEqualExecuted', 'baseYear', '158.255'],
    ['lawExecuted~t', '190.003', 'subtitulosEqualExecuted', 'sumsAgree', '181.255'],
    ['lawExecuted~t', '190.003', 'componentsEqualExecuted', 'sumsAgree', '181.255'],
    ['regionServed~13', '173', 'regionsEqualServed', 'swappedDigits', '137'],
  ])('%s: %s', (address, typed, rule, cause, correction) => {
    const [first] = suspectsAfter(rule, { [address]: typed })
    const cell = address.replace('~t', '~2023')
    expect(first).toMatchObject({ cause, correction: { cell, typed: correction, from: typed } })
    expect(first?.cells[0]).toBe(cell)
  })

  test('says it in words, with both amounts', () => {
    expect(suspectsAfter('regionsEqualComponents', { 'regionSpending~07': '49.813' })[0]?.message).toBe(
      'Maule · gasto de componentes: 49.813 podría ser 48.913 (dos cifras vecinas cambiadas); así cuadra.',
    )
    expect(suspectsAfter('regionsEqualComponents', { 'regionSpending~07': '' })[0]?.message).toBe(
      'Maule · gasto de componentes: está en blanco; podría ser 48.913 (parecido a los 46.212 de 2022); así cuadra.',
    )
    expect(suspectsAfter('subtitulosEqualExecuted', { 'subtituloExecuted~33': '158.255' })[0]?.message).toBe(
      'Transferencias de capital · gasto ejecutado: 158.255 podría sobrar (el mismo monto está en dos filas, también Transferencias corrientes · gasto ejecutado); así cuadra.',
    )
  })
})

describe('a reason that is said is true', () => {
  const said = (rule: string, changes: Record<string, string>) => suspectsAfter(rule, changes)[0]?.words
  test.each([
    ['componentsEqualExecuted', { 'componentSpending~c2~t': '8.280' }, '8.280 es 8.000 × 1,035: parece en M$ de 2024'],
    [
      'subtitulosEqualExecuted',
      { 'subtituloExecuted~24': '163.794' },
      '163.794 es 158.255 × 1,035, redondeado: parece en M$ de 2024; igual a Componente 1 · gasto ejecutado 2023',
    ],
    ['subtitulosEqualExecuted', { 'lawExecuted~t': '190.003' }, 'las 2 sumas dan 181.255'],
    [
      'componentsEqualExecuted',
      { 'lawExecuted~t': '182.155' },
      'dos cifras vecinas cambiadas; las 2 sumas dan 181.255',
    ],
    ['regionsEqualComponents', { 'regionSpending~07': '' }, 'parecido a los 46.212 de 2022'],
    ['regionsEqualComponents', { 'regionSpending~07': '', 'regionSpending~13': '96.320' }, 'en 2022 tuvo 46.212'],
    ['componentsEqualExecuted', { 'administrativeSpending~t': '0' }, 'parecido a los 13.950 de 2022'],
  ])('%s %j: %s', (rule, changes, words) => {
    expect(said(rule, changes)).toBe(words)
  })

  test('a whole side in M$ of the base year is named as such, with no cell to correct', () => {
    const [first] = suspectsAfter('regionsEqualComponents', {
      'regionSpending~13': '116.341',
      'regionSpending~07': '50.625',
      'regionSpending~05': '5.108',
    })
    expect(first).toMatchObject({ cause: 'baseYear', mends: [] })
    expect(first?.cells).toHaveLength(3)
    expect(first?.message).toBe(
      '172.074 es 166.255 × 1,035: sus 3 montos parecen en M$ de 2024. Escríbalos en M$ nominales, sin actualizar.',
    )
  })
})

describe('what can not be typed is named without a correction', () => {
  test('an amount added that should be subtracted: the difference is its double', () => {
    const [first] = suspectsAfter('componentsEqualExecuted', {
      'componentSpending~c2~t': '4.217',
      'componentSpending~c1~t': '170.472',
      'regionSpending~13': '112.407',
    })
    expect(first).toMatchObject({ cause: 'wrongSign', cells: ['componentSpending~c2~2023'] })
    expect(first).not.toHaveProperty('correction')
  })

  test('a component that was never added: a subtítulo holds what is lacking', () => {
    const [first] = suspectsAfter('componentsEqualExecuted', {
      'lawExecuted~t': '190.132',
      'subtituloExecuted~33': '8.877',
    })
    expect(first).toMatchObject({ cause: 'leftOut', cells: ['subtituloExecuted~33'], mends: [] })
    expect(first?.message).toBe(
      'Transferencias de capital · gasto ejecutado: 8.877 es justo lo que falta. Revise si quedó una fila sin agregar.',
    )
  })
})

describe('an amount with a sign can not be read, and the sum waits for it', () => {
  test.each(['-48.913', '(48.913)', '− 48.913', '$ (48.913)'])(
    '%s is the amount without it, if that closes',
    (typed) => {
      expect(suspectsAfter('unreadable', { 'regionSpending~07': typed })).toMatchObject([
        { cause: 'wrongSign', correction: { cell: 'regionSpending~07', typed: '48.913', from: typed } },
      ])
    },
  )
  test('nothing is said where it does not close, or where something else is blank', () => {
    expect(suspectsAfter('unreadable', { 'regionSpending~07': '-48.914' })).toEqual([])
    expect(suspectsAfter('unreadable', { 'regionSpending~07': '-48.913', 'componentSpending~c2~t': '' })).toEqual([])
    expect(suspectsAfter('unreadable', { 'regionSpending~07': '12a' })).toEqual([])
  })
})

describe('which cell, where several would do', () => {
  test('a cell of two sums that miss by the same explains both', () => {
    const changes = { 'componentSpending~c1~t': '158.525' }
    for (const rule of ['componentsEqualExecuted', 'regionsEqualComponents']) {
      const [first] = suspectsAfter(rule, changes)
      expect(first?.cells).toEqual(['componentSpending~c1~2023'])
      expect(first?.mends.toSorted()).toEqual(['componentsEqualExecuted', 'regionsEqualComponents'])
      expect(first?.message).toContain('así cuadran 2 sumas')
    }
  })
  test('a cell that stands in another sum, which holds, comes after one that does not', () => {
    // 9 are lacking: 87 and 78 changed places in Maule, or in the first component.
    const [first, second] = suspectsAfter('regionsEqualComponents', {
      'componentSpending~c1~t': '158.187',
      'administrativeSpending~t': '15.068',
      'regionSpending~13': '112.365',
      'regionSpending~07': '48.878',
    })
    expect(first).toMatchObject({ cells: ['regionSpending~07'], correction: { typed: '48.887' } })
    expect(second?.cells[0]).not.toBe('componentSpending~c1~2023')
  })
  test('last year decides between two rows', () => {
    const both = { 'regionServed~07': '', 'regionServed~05': '' }
    const suspects = suspectsAfter('regionsEqualServed', both)
    expect(suspects[0]?.correction).toEqual({ cell: 'regionServed~07', typed: '64', from: '' })
  })
})

describe('a reason, or nothing', () => {
  test('no cause fits an amount that is simply another', () => {
    expect(suspectsAfter('componentsEqualExecuted', { 'administrativeSpending~t': '15.277' })).toEqual([])
  })
  test('blank rows of which nothing is known are not guessed at', () => {
    const cells = suspectsAfter('subtitulosEqualExecuted', { 'subtituloExecuted~21': '9.113' }).flatMap(
      (one) => one.cells,
    )
    expect(cells.filter((cell) => cell === 'subtituloExecuted~22' || cell === 'subtituloExecuted~29')).toEqual([])
  })
  test('while a sum waits for an answer nothing is suspected', () => {
    const ficha = typing({ 'componentSpending~c2~t': '', 'administrativeSpending~t': '51.000' })
    expect(allSuspects(ficha)).toEqual([])
  })
  test('nor in another sum of the same equation, however clear: it is half filled', () => {
    const ficha = typing({ 'componentSpending~c2~t': '', 'subtituloExecuted~24': '158.525' })
    expect(allSuspects(ficha)).toEqual([])
    const [spending] = ficha.equations
    expect(spending?.comparisons.map((side) => side.standing)).toEqual(['halfFilled', 'missing'])
    expect(ficha.progress.map((one) => one.imbalances)).not.toContain(1)
    expect(ficha.progress.find((one) => one.section === 'presupuesto')).toMatchObject({ errors: 0, halfFilled: 1 })
  })
  test('a total that two sums contradict comes before their addends', () => {
    // 190.003 lacks 8.748: the rows that had as much a year before could have been left out.
    const changes = { 'lawExecuted~t': '189.780', 'subtituloExecuted~22': '0' }
    for (const rule of ['subtitulosEqualExecuted', 'componentsEqualExecuted'])
      expect(suspectsAfter(rule, changes)[0]).toMatchObject({ cells: ['lawExecuted~2023'], cause: 'sumsAgree' })
  })
})

test('whoever reads what `check` prints finds them with their finding', () => {
  const told = JSON.parse(JSON.stringify(checkAnswer(typing({ 'regionSpending~07': '49.813' }))))
  expect(told.findings[0].suspects[0]).toMatchObject({ cause: 'swappedDigits', cells: ['regionSpending~07'] })
  expect(told.findings[0].suspects[0].correction.typed).toBe('48.913')
})

test('they are looked for once: whoever asks again is told the same', () => {
  const ficha = typing({ 'regionSpending~07': '49.813' })
  expect(suspectsOf(ficha, ficha.findings[0]!)).toBe(suspectsOf(ficha, ficha.findings[0]!))
})
