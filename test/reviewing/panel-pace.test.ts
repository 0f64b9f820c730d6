import { expect, test } from 'vitest'
import type { Panel, PanelService } from '../../src/protocol/panel.ts'
import { paceOf, paceWords } from '../../src/reviewing/panel/pace.ts'
import { ministriesOf, totalOf } from '../../src/reviewing/panel/panel-totals.ts'

const service = (change: Partial<PanelService>): PanelService => ({
  ...{ id: 's1', name: 'Subsecretaría de Educación', ministry: 'm1', all: 0, states: {} },
  ...{ late: 0, neverBegun: 0, closed: 0, atFirst: 0, sendings: 0 },
  ...change,
})
const panel = (services: PanelService[], days: [string, number][] = []): Panel => ({
  ...{ year: 2023, years: [2023], opens: null, closes: null, services, desks: null, rules: [] },
  execution: { initial: [], final: [] },
  ministries: [
    { id: 'm1', name: 'Educación' },
    { id: 'm2', name: 'Salud' },
  ],
  days: days.map(([day, count]) => ({ day, count })),
  waits: { institutions: null, reviewers: null, head: null },
  serverTime: '2024-03-14T21:05:00.000Z',
})
const UNSENT = service({ all: 706, states: { unstarted: 41, editing: 127, received: 538 } })

/** 14 March 2024 is a Thursday; the period closes on Thursday 28, with Good Friday after it. */
test.each<[string, [string, number][], string, string, object]>([
  [
    'of the five working days before, over a weekend',
    [
      ['2024-03-07', 9],
      ['2024-03-08', 9],
      ['2024-03-11', 12],
      ['2024-03-12', 10],
      ['2024-03-13', 13],
      ['2024-03-14', 2],
    ],
    '2024-03-14',
    '2024-03-28',
    { unsent: 168, daysLeft: 11, perDay: 10.6, missing: 51 },
  ],
  ['enough', [['2024-03-13', 200]], '2024-03-14', '2024-03-28', { perDay: 40, missing: 0 }],
  ['none yet', [], '2024-03-14', '2024-03-28', { perDay: 0, hasBegun: false, missing: 168 }],
  ['the last day', [['2024-03-27', 50]], '2024-03-28', '2024-03-28', { daysLeft: 1, needed: 168, missing: 158 }],
  ['on a weekend', [['2024-03-15', 5]], '2024-03-16', '2024-03-17', { daysLeft: 0, needed: 168, missing: 168 }],
])('the pace: %s', (_what, days, today, last, expected) =>
  expect(paceOf(panel([UNSENT], days), today, last)).toMatchObject(expected),
)

test.each([
  ['Todas están enviadas', { unsent: 0 }, false],
  ['El plazo terminó: 168 fichas sin enviar', { unsent: 168 }, true],
  ['Nadie ha enviado todavía', { unsent: 168, hasBegun: false }, false],
  ['Vamos a tiempo', { unsent: 168, perDay: 40, missing: 0 }, false],
  ['No vamos a tiempo', { unsent: 168, perDay: 10.6, missing: 51 }, false],
] as const)('the answer: %s', (text, change, isOver) => {
  const pace = { daysLeft: 11, perDay: 0, needed: 0, hasBegun: true, missing: 0, ...change }
  expect(paceWords(pace, isOver).text).toBe(text)
})

test('ministries and services with most late come first, and their counts add up', () => {
  const services = [
    service({ id: 's1', all: 10, late: 1, states: { returned: 10 } }),
    service({ id: 's2', name: 'Becas', all: 4, late: 3, neverBegun: 2, states: { unstarted: 4 } }),
    service({ id: 's3', ministry: 'm2', all: 9, late: 9, states: { editing: 9 } }),
  ]
  const lines = ministriesOf(panel(services))
  expect(lines.map(({ name, totals }) => [name, totals.late, totals.all])).toEqual([
    ['Salud', 9, 9],
    ['Educación', 4, 14],
  ])
  expect(lines[1]?.services.map(({ id }) => id)).toEqual(['s2', 's1'])
  expect(totalOf(services)).toMatchObject({
    all: 23,
    late: 13,
    neverBegun: 2,
    states: { unstarted: 4, editing: 9, returned: 10 },
  })
})
