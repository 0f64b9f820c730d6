import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../../src/protocol/problems.ts'
import type { ReviewAct } from '../../src/protocol/review.ts'
import type { Person } from './harness.ts'
import { ask, bodyOf, kept } from './reviewing.ts'
import { startWalking, type Walking, walkTo } from './walks.ts'

let walking: Walking
let ficha: string
beforeAll(async () => {
  walking = await startWalking(4)
  ficha = await walkTo(walking, 'resubmitted')
})
afterAll(() => walking.server.stop())

async function refusal(person: Person, name: ReviewAct, more: object = {}, about = ficha) {
  const response = await ask(person, about, await bodyOf(walking.server, about, name, more))
  return Problem.parse(await response.json())
}

describe('texts that say nothing, are too long or no database keeps are refused at the border, and nothing is stored:', () => {
  const texts: [string, string][] = [
    ['blank', ' \n '],
    ['5.001 characters', 'x'.repeat(5_001)],
    ['U+0000', 'a\u0000b'],
    ['half a character', 'a\ud800'],
  ]
  test.each(texts)('%s', async (_what, text) => {
    const before = await kept(walking.server, ficha)
    for (const name of ['observe', 'insist', 'reword'] as const)
      expect((await refusal(walking.reviewer, name, { text })).code).toBe('malformed')
    const reason = text.length > 2_000 ? text : text.slice(0, 3)
    for (const name of ['reopen', 'extend'] as const)
      expect((await refusal(walking.head, name, { reason })).code).toBe('malformed')
    expect(await kept(walking.server, ficha)).toEqual(before)
  })

  test('5.000 characters, accents and line breaks are kept as they were written', async () => {
    const about = await walkTo(walking, 'received')
    const text = `¿Por qué?\n${'ñ'.repeat(4_980)} 👩🏽‍🚒`
    const response = await ask(walking.reviewer, about, await bodyOf(walking.server, about, 'observe', { text }))
    expect(response.status).toBe(200)
    const remark = walking.server.ports.storage.selectFrom('remarks').select('text').where('fichaId', '=', about)
    expect((await remark.executeTakeFirst())?.text).toBe(text)
  })
})

/** As an official reads them: what is wrong, and what to do. */
test.each<[string, 'reviewer' | 'head' | 'filler', ReviewAct, object, object]>([
  [
    'a version of before',
    'reviewer',
    'begin',
    { version: 2 },
    {
      code: 'moved',
      detail: expect.stringMatching(/^La ficha está «Reenviada» desde el .+: la dejó así Ana Rojas\.$/),
    },
  ],
  [
    'a thread of before',
    'reviewer',
    'accept',
    { seen: 1 },
    {
      code: 'moved',
      detail: expect.stringMatching(/^La observación 1 está respondida\. Lo último lo hizo Ana Rojas, el /),
      since: [{ name: 'resubmit', by: { name: 'Ana Rojas' } }],
    },
  ],
  [
    'what is answered is not reworded',
    'reviewer',
    'reword',
    {},
    { code: 'not-now', detail: expect.stringContaining('está respondida') },
  ],
  ['nothing to return', 'reviewer', 'return', {}, { code: 'nothing-open' }],
  ['too much to settle', 'reviewer', 'close', {}, { code: 'unsettled', detail: 'Abiertas: 0. Respondidas: 3.' }],
  [
    'time is left',
    'reviewer',
    'closeWithObservations',
    {},
    { code: 'deadline-running', detail: expect.stringContaining('20 de enero de 2027') },
  ],
  [
    'a deadline that is past',
    'head',
    'extend',
    { closes: '2020-01-01T00:00:00.000Z' },
    { code: 'deadline-past', detail: expect.stringContaining('El plazo actual termina') },
  ],
  ['an earlier deadline', 'head', 'extend', { closes: '2026-12-01T00:00:00.000Z' }, { code: 'deadline-past' }],
  ['nobody who reviews', 'head', 'assign', { reviewer: 'nobody' }, { code: 'no-such-reviewer' }],
  ['an observation of nowhere', 'reviewer', 'accept', { observation: 'none' }, { code: 'not-found' }],
])('%s', async (_what, who, name, more, said) => {
  expect(await refusal(walking[who], name, more)).toMatchObject(said)
})

test('an observation of another ficha is not there', async () => {
  const other = await walkTo(walking, 'inReview')
  const { id } = (await kept(walking.server, other)).observations[0]!
  expect((await refusal(walking.reviewer, 'retract', { observation: id })).code).toBe('not-found')
})

test('who was given nothing and has left is given nothing', async () => {
  const { storage } = walking.server.ports
  await storage.updateTable('users').set({ active: 0 }).where('user', '=', 'omar').execute()
  const { id } = await storage.selectFrom('users').select('id').where('user', '=', 'omar').executeTakeFirstOrThrow()
  expect((await refusal(walking.head, 'assign', { reviewer: id })).code).toBe('no-such-reviewer')
})
