import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Status } from '../../src/ficha/status.ts'
import type { Panel } from '../../src/protocol/panel.ts'
import { finding, type Person, read } from './harness.ts'
import { does, passDeadline, sends } from './reviewing.ts'
import { startWalking, type Walking, walkTo } from './walks.ts'

let walking: Walking
let julia: Person
beforeAll(async () => {
  walking = await startWalking(24)
  walking.server.verdict.findings = [finding('execution'), finding('within', { id: 'within~c2' })]
  for (const status of Status.options) await walkTo(walking, status)
  julia = walking.head
})
afterAll(() => walking.server.stop())

const panelOf = async (person: Person, query = ''): Promise<Panel> => read('panel', await person(`/api/panel${query}`))
const sumOf = (panel: Panel, of: (service: Panel['services'][number]) => number) =>
  panel.services.reduce((sum, one) => sum + of(one), 0)

describe('how a year goes', () => {
  test('is what the fichas say one by one', async () => {
    const panel = await panelOf(julia)
    const { storage } = walking.server.ports
    const fichas = await storage.selectFrom('fichas').select(['id', 'status', 'standing', 'reviewerId']).execute()
    expect(sumOf(panel, (one) => one.all)).toBe(fichas.length)
    for (const status of Status.options)
      expect([status, sumOf(panel, (one) => one.states[status] ?? 0)]).toEqual([
        status,
        fichas.filter((one) => one.status === status).length,
      ])
    const closed = fichas.filter(({ status }) => ['closed', 'evaluated', 'published'].includes(status))
    expect(sumOf(panel, (one) => one.closed)).toBe(closed.length)
    expect(sumOf(panel, (one) => one.atFirst)).toBe(closed.filter(({ standing }) => standing === 1).length)
    expect(sumOf(panel, (one) => one.sendings)).toBe(closed.reduce((sum, { standing }) => sum + standing, 0))
    const given = fichas.filter(({ reviewerId }) => reviewerId === walking.given)
    expect(panel.desks?.find(({ id }) => id === walking.given)).toMatchObject({ given: given.length })
    expect(panel.desks?.reduce((sum, desk) => sum + desk.given, 0)).toBe(fichas.length)
    const sent = await storage.selectFrom('submissions').select('fichaId').where('iteration', '=', 1).execute()
    expect(panel.days.reduce((sum, { count }) => sum + count, 0)).toBe(sent.length)
  })

  test('each rule: where it ever fired, was corrected, is still open, and was closed with a reason or as it is', async () => {
    const ficha = walking.fresh()
    await sends(walking.server, walking.filler, ficha)
    const before = await panelOf(julia)
    walking.server.verdict.findings = []
    await does(walking.server, walking.reviewer, 'observe', {}, ficha)
    await does(walking.server, walking.reviewer, 'return', {}, ficha)
    await sends(walking.server, walking.filler, ficha)
    const after = await panelOf(julia)
    const of = (panel: Panel, rule: string) => panel.rules.find((one) => one.rule === rule)!
    for (const rule of ['execution', 'within']) {
      expect(of(after, rule).fired).toBe(of(before, rule).fired)
      expect(of(after, rule).corrected).toBe(of(before, rule).corrected + 1)
      expect(of(after, rule).open).toBe(of(before, rule).open - 1)
      const { fired, corrected, open, asked, asIs } = of(after, rule)
      expect(corrected + open + asked + asIs).toBe(fired)
    }
    expect(of(after, 'execution')).toMatchObject({ asked: 0, asIs: 3 })
    expect(of(after, 'within')).toMatchObject({ asked: 0, asIs: 3 })
  })

  test('a finding that a reviewer asked about, at its row, is told from those that nobody did', async () => {
    const ficha = walking.fresh()
    walking.server.verdict.findings = [finding('within', { id: 'within~c2' })]
    await sends(walking.server, walking.filler, ficha)
    const { storage } = walking.server.ports
    await does(walking.server, walking.reviewer, 'observe', {}, ficha)
    const { id } = await storage
      .selectFrom('observations')
      .select('id')
      .where('fichaId', '=', ficha)
      .executeTakeFirstOrThrow()
    // What a finding is called on the desk is for observe.test; here it only has to be one.
    await storage
      .updateTable('observations')
      .set({ placeKind: 'finding', placeAt: 'within~c2' })
      .where('id', '=', id)
      .execute()
    await does(walking.server, walking.reviewer, 'retract', {}, ficha)
    await does(walking.server, walking.reviewer, 'close', {}, ficha)
    const { rules } = await panelOf(julia)
    expect(rules.find(({ rule }) => rule === 'within')).toMatchObject({ asked: 1, asIs: 3 })
  })

  test('every number counts the fichas that it opens in the Bandeja', async () => {
    const { year, rules, services } = await panelOf(julia)
    const opened = async (filters: string) =>
      (await read('inboxCounts', await julia(`/api/inbox/counts?year=${year}&${filters}`))).matching
    for (const { rule, fired, corrected, open, asked, asIs } of rules)
      for (const [count, filters] of [
        [fired, 'state=all&ended=ever'],
        [corrected, 'state=all&ended=corrected'],
        [open, 'state=open'],
        [asked, 'state=decided&ended=asked'],
        [asIs, 'state=decided&ended=asIs'],
      ] as const)
        expect([rule, filters, await opened(`finding=${rule}&${filters}`)]).toEqual([rule, filters, count])
    for (const { id, all, closed, atFirst } of services) {
      expect(await opened(`service=${id}&state=all`)).toBe(all)
      expect(await opened(`service=${id}&state=decided`)).toBe(closed)
      expect(await opened(`service=${id}&state=decided&sendings=1`)).toBe(atFirst)
    }
  })

  test('a year that is no period holds nothing', async () => {
    const panel = await panelOf(julia, '?year=1999')
    expect(panel).toMatchObject({ year: null, services: [], days: [], rules: [] })
  })
})

describe('as far as one reaches', () => {
  test('a coordinator sees the own ministry and nobody’s desk; another none of it', async () => {
    const whole = await panelOf(julia)
    const own = await panelOf(await walking.server.as('clara'))
    expect(own.desks).toBeNull()
    expect(own.services.map(({ id }) => id)).toEqual(whole.services.map(({ id }) => id))
    expect((await panelOf(await walking.server.as('celia'))).services).toEqual([])
  })

  test('who administers sees all of it by counts', async () => {
    const [whole, theirs] = [await panelOf(julia), await panelOf(await walking.server.as('adela'))]
    expect({ ...theirs, serverTime: '' }).toEqual({ ...whole, serverTime: '' })
  })
})

test('once the deadline is over, what lies with the institution is late, those never begun told apart', async () => {
  passDeadline(walking.server)
  const panel = await panelOf(await walking.server.as('julia'))
  const states = (status: Status) => sumOf(panel, (one) => one.states[status] ?? 0)
  // What was reopened was given a day more.
  expect(sumOf(panel, (one) => one.late)).toBe(
    states('unstarted') + states('editing') + states('returned') + states('reopened') - 1,
  )
  expect(sumOf(panel, (one) => one.neverBegun)).toBe(states('unstarted'))
})
