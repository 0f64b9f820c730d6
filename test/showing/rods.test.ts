import { describe, expect, it } from 'vitest'
import { isOneLine, oneLine, tallyOf, verdictOf, whileTyping } from '../../src/showing/cuadratura/balance.ts'
import { briefMissing, missingWords, rodsOf } from '../../src/showing/cuadratura/rods.ts'
import { wouldBeOf } from '../../src/showing/cuadratura/would-be.ts'
import { equationOf } from './equations.ts'

const law = { Ley: 181255 }
const equal = equationOf('Gasto 2023', law, { Subtítulos: { A: 18000, B: 163255 }, Componentes: { C: 181255 } })
const over = equationOf('Gasto 2023', law, { Subtítulos: { A: 181255 }, Componentes: { C: 158525, D: 23000 } })
const under = equationOf('Regiones', { C: 173525 }, { Regiones: { R: 173255 } })
const missing = equationOf('Gasto 2023', law, { Componentes: { C: 158255, D: undefined, Administración: 8000 } })
const half = equationOf('Gasto 2023', law, { Subtítulos: { A: 158255 }, Componentes: { C: 158255, D: undefined } })
const blank = equationOf('Gasto 2023', { Ley: undefined }, { Componentes: { C: undefined, D: undefined } })

describe('what the panel says', () => {
  it.each([
    [[equal], 'Todo cuadra', 'ok'],
    [[over, under], '2 de 3 no cuadran', 'err'],
    [[equal, under], '1 de 3 no cuadra', 'err'],
    [[missing], 'Falta 1 celda', 'dim'],
    [[blank], 'Faltan 3 celdas', 'dim'],
    [[over, missing], '1 de 3 no cuadra', 'err'],
    [[half], 'Falta 1 celda', 'dim'],
    [whileTyping([over], (cell) => cell === 'cell~D'), 'Por ahora no se compara', 'dim'],
    [whileTyping([over, under], (cell) => cell === 'cell~D'), '1 de 3 no cuadra', 'err'],
  ])('%#: %s', (equations, text, tone) => {
    expect(tallyOf(equations)).toMatchObject({ text, tone })
  })

  it('gives every verdict a word and a shape of its own', () => {
    const verdicts = [equal, over, missing].map(verdictOf)
    expect(verdicts.map((one) => one.text)).toEqual(['Cuadra', 'No cuadra por 270', 'Falta 1 celda'])
    expect(new Set(verdicts.map((one) => one.icon)).size).toBe(3)
  })

  it('says what the only blank cell would have to be', () => {
    expect(wouldBeOf([missing])).toEqual({ cell: 'cell~D', printed: '15.000', isUnreadable: false })
    expect(wouldBeOf([blank])).toBeUndefined()
    expect(wouldBeOf([equationOf('x', law, { S: { A: 200000, B: undefined } })])).toBeUndefined()
  })

  it('says nothing of it where two sums would want other amounts, or a blank row could hold it', () => {
    const other = equationOf('Gasto 2023', law, { S: { A: 150000, D: undefined }, C: { C: 158255, D: undefined } })
    expect(wouldBeOf([other])).toBeUndefined()
    const [side] = missing.comparisons
    expect(wouldBeOf([{ ...missing, comparisons: [{ ...side!, blank: ['cell~R'] }] }])).toBeUndefined()
  })

  it.each([
    [1, 0, 'falta 1 celda', 'falta 1 celda'],
    [7, 0, 'faltan 7 celdas', 'faltan 7 celdas'],
    [1, 1, '1 celda por corregir', '1 por corregir'],
    [3, 1, 'faltan 2 celdas y 1 por corregir', 'faltan 2, 1 mal'],
  ])('%s missing, %s of them unreadable: %s, beside a rod %s', (missing, unreadable, words, brief) => {
    expect(missingWords(missing, unreadable)).toBe(words)
    expect(briefMissing(missing, unreadable)).toBe(brief)
  })

  it('takes one line for one term that adds up, and never for what does not', () => {
    const people = equationOf('Personas', { Beneficiadas: 201 }, { Regiones: { Norte: 35, Sur: 166 } })
    expect(isOneLine(people)).toBe(true)
    expect(oneLine(people)).toBe('201 = Norte + Sur')
    expect(isOneLine(under)).toBe(false)
    expect(isOneLine(equal)).toBe(false)
  })
})

describe('rods', () => {
  it('are on the scale of the reference', () => {
    const [reference, rod] = rodsOf(missing)
    expect(reference?.length).toBe(1)
    expect(rod?.length).toBeCloseTo(166255 / 181255)
    expect(rod).toMatchObject({ state: 'missing', verdict: 'falta 1 celda', total: '166.255' })
  })

  it('carry the signed difference, with a true minus', () => {
    expect(rodsOf(over).map((rod) => rod.verdict)).toEqual(['', 'igual', '+270'])
    expect(rodsOf(under).map((rod) => rod.verdict)).toEqual(['', '−270'])
  })

  it('say how much is left while the equation is half filled: nobody is blamed', () => {
    expect(verdictOf(half)).toMatchObject({ text: 'Falta 1 celda', tone: 'dim' })
    const [, subtitulos, components] = rodsOf(half)
    expect(subtitulos).toMatchObject({
      label: 'Subtítulos',
      isSoFar: true,
      state: 'underSoFar',
      verdict: 'restan 23.000',
    })
    expect(components).toMatchObject({ isSoFar: true, verdict: 'falta 1 celda' })
  })

  it('say the same while somebody types in their table', () => {
    const [typing] = whileTyping([over], (cell) => cell === 'cell~C')
    expect(rodsOf(typing!).map((rod) => [rod.state, rod.verdict])).toEqual([
      ['reference', ''],
      ['equal', 'igual'],
      ['overSoFar', '+270'],
    ])
    expect(verdictOf(typing!)).toMatchObject({ text: 'Por ahora', tone: 'dim' })
    expect(whileTyping([over], (cell) => cell === 'cell~elsewhere')).toEqual([over])
  })

  it('say nothing of a sum of which nothing is known: blank is not zero', () => {
    expect(rodsOf(blank).map((rod) => rod.total)).toEqual(['', ''])
  })

  it('cut a side into its addends, whole', () => {
    const [, rod] = rodsOf(equal)
    expect(rod?.segments.map((segment) => segment.printed)).toEqual(['18.000', '163.255'])
    expect(rod?.segments.reduce((total, segment) => total + segment.share, 0)).toBeCloseTo(1)
  })
})
