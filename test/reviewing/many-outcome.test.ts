import { describe, expect, test } from 'vitest'
import type { ProvenFicha } from '../../src/protocol/many.ts'
import { type ManyPlan, manyActsOf, outcomeCounts, outcomeOf } from '../../src/reviewing/many/outcome.ts'

const SERVER_TIME = '2024-03-13T15:00:00.000Z'
const ficha = (change: Partial<ProvenFicha>): ProvenFicha => ({
  id: 'f1',
  programme: 'Bibliotecas de aula',
  service: 'Subsecretaría de Educación',
  year: 2023,
  status: 'received',
  version: 4,
  fingerprint: 'a'.repeat(64),
  closes: '2024-03-29T02:59:59.000Z',
  reviewer: { id: 'paula', name: 'Paula Contreras' },
  may: ['assign', 'extend'],
  ...change,
})
const toAntonia: ManyPlan = { name: 'assign', reviewer: { id: 'antonia', name: 'Antonia Vega' } }
const toNobody: ManyPlan = { name: 'assign', reviewer: null }
const toApril: ManyPlan = { name: 'extend', closes: '2024-04-05T02:59:59.000Z', reason: 'Corte de red.' }

test.each<[string, ManyPlan, Partial<ProvenFicha>, string]>([
  ['what lies with the reviewers', toAntonia, {}, 'Antonia Vega'],
  ['what the institution has', toAntonia, { status: 'returned' }, 'Antonia Vega, cuando se envíe'],
  ['what never began', toAntonia, { status: 'unstarted', reviewer: null }, 'Antonia Vega, cuando se envíe'],
  ['what goes back to all', toNobody, {}, 'los del servicio'],
  ['what gets more time', toApril, { status: 'returned' }, '28 mar → 4 abr'],
  [
    'what was over',
    toApril,
    { status: 'editing', closes: '2024-03-13T02:59:59.000Z' },
    '12 mar → 4 abr; estaba vencida',
  ],
  ['what is waited for', { name: 'remind' }, { status: 'unstarted', may: ['remind'] }, 'vence el 28 mar'],
  ['what is evaluated', { name: 'publish' }, { status: 'evaluated', may: ['publish'] }, 'se publica'],
])('%s is done: %#', (_what, plan, change, words) =>
  expect(outcomeOf(plan, ficha(change), SERVER_TIME)).toEqual({ will: true, words }),
)

test.each<[string, ManyPlan, Partial<ProvenFicha>, string]>([
  ['what is published', toAntonia, { status: 'published', may: [] }, 'está «Publicada»'],
  ['what is theirs', toAntonia, { reviewer: { id: 'antonia', name: 'Antonia Vega' } }, 'ya es de Antonia Vega'],
  ['what is nobody’s', toNobody, { reviewer: null }, 'ya no es de nadie en particular'],
  ['what has more time', toApril, { closes: '2024-04-11T02:59:59.000Z' }, 'su plazo ya es el 10 abr'],
  ['what is in evaluation', toApril, { status: 'closed', may: ['assign'] }, 'está «En evaluación»'],
  ['what isn’t evaluated', { name: 'publish' }, { status: 'closed', may: ['assign'] }, 'está «En evaluación»'],
])('%s is not: %#', (_what, plan, change, why) =>
  expect(outcomeOf(plan, ficha(change), SERVER_TIME)).toEqual({ will: false, why }),
)

describe('in words', () => {
  test('how many', () => {
    expect(outcomeCounts('assign', 18, 2)).toBe('18 se asignan, 2 no')
    expect(outcomeCounts('publish', 1, 0)).toBe('1 se publica')
  })
  test('who may do what with many', () => {
    expect(manyActsOf(['jefatura'])).toEqual(['assign', 'extend', 'remind', 'publish'])
    expect(manyActsOf(['sectorialista'])).toEqual(['publish'])
    expect(manyActsOf(['coordinador', 'administrador', 'contraparte'])).toEqual([])
  })
})
