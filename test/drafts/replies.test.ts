import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/drafts/editing/draft-document.ts'
import { rescueText } from '../../src/drafts/history/rescue.ts'
import { Content } from '../../src/drafts/journal/content.ts'
import type { TextEntry } from '../../src/drafts/journal/justification-fold.ts'
import { answeredOf, isAnswered, repliesToSend, replyTo, writeReply } from '../../src/drafts/journal/replies.ts'
import { EDITIONS } from '../../src/editions/editions.ts'
import { checkDocument } from '../../src/ficha/document.ts'
import { LONGEST_REMARK } from '../../src/protocol/review.ts'
import { observed, reviewWith } from './observations.ts'
import { askedOf, Browser, FICHA, until } from './office.ts'

const FIRST = observed('o1')
const SECOND = observed('o2', ['observe'], { kind: 'finding', at: 'initialExecutionUnder' })
const REASON = {
  rule: 'initialExecutionUnder',
  cells: ['executed~2023'],
  values: 'abc',
  head: 'Presupuesto',
  text: 'Razón',
}

describe('an answer to an observation', () => {
  test('is kept with every key, on this device, after a restart too', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    for (const text of ['H', 'Hu', 'Hubo un ajuste. ']) expect(writeReply(draft, FIRST, text)).toBe(true)
    await draft.whenSaved()
    expect(await store.db.justifications.count()).toBe(1)
    const { draft: again } = await browser.openFicha()
    expect(replyTo(again.getSnapshot().replies, FIRST)?.text).toBe('Hubo un ajuste. ')
  })

  test('is no justification: neither in what is examined nor in what is sent', async () => {
    const { draft } = await new Browser().openFicha()
    draft.justify('initialExecutionUnder', REASON)
    writeReply(draft, FIRST, 'Hubo un ajuste.')
    const view = draft.getSnapshot()
    expect(view.justifications).toEqual([REASON])
    expect(documentOf(view, () => ({})).justifications).toEqual([REASON])
  })

  test('goes along in the rescue file, beside the ficha, with what it answers; the file is read as before', async () => {
    const { store, draft } = await new Browser().openFicha()
    await store.keepFicha({ ...FICHA, version: 4, status: 'returned', review: reviewWith([FIRST]) })
    await until(() => draft.getSnapshot().ficha.version === 4)
    writeReply(draft, FIRST, 'Hubo un ajuste.')
    const file = JSON.parse(rescueText(draft.getSnapshot(), () => ({})))
    expect(file.replies).toMatchObject([{ number: 1, asked: 'observe o1', text: 'Hubo un ajuste.' }])
    expect(checkDocument(file)).toMatchObject({ ok: true, value: { justifications: [] } })
  })

  test('is taken back and made again with Ctrl Z and Ctrl Y, and so is a justification', async () => {
    const { draft } = await new Browser().openFicha()
    draft.set('executed~2023', '5')
    draft.endTyping()
    for (const text of ['H', 'Hubo']) writeReply(draft, FIRST, text)
    draft.endTyping()
    draft.justify('initialExecutionUnder', REASON)
    draft.endTyping()
    expect(draft.undo()).toBe(true)
    expect(draft.getSnapshot().justifications).toEqual([])
    expect(draft.undo()).toBe(true)
    expect([replyTo(draft.getSnapshot().replies, FIRST)?.text, draft.typed('executed~2023')]).toEqual(['', '5'])
    expect(draft.redo()).toBe(true)
    expect(replyTo(draft.getSnapshot().replies, FIRST)?.text).toBe('Hubo')
    expect(draft.redo()).toBe(true)
    expect(draft.getSnapshot().justifications).toEqual([REASON])
  })

  test('can’t be written while the ficha waits to be sent', async () => {
    const { draft } = await new Browser().openFicha()
    await draft.holdStill(async () => expect(writeReply(draft, FIRST, 'tarde')).toBe(false))
    expect(draft.getSnapshot().replies).toEqual([])
  })

  test('shows in another tab, with whose it is', async () => {
    const browser = new Browser()
    const [one, two] = [await browser.openFicha(), await browser.openFicha()]
    writeReply(one.draft, FIRST, 'Hubo un ajuste.')
    await until(() => two.draft.getSnapshot().replies.length === 1)
    expect(two.draft.getSnapshot().replies[0]).toMatchObject({ text: 'Hubo un ajuste.', who: browser.account.id })
  })
})

describe('what counts as answered', () => {
  const answering = async (text: string) => {
    const { draft } = await new Browser().openFicha()
    writeReply(draft, FIRST, text)
    return draft.getSnapshot().replies
  }

  test('an answer that says something and isn’t longer than the server takes', async () => {
    expect(isAnswered(await answering(' \n '), FIRST)).toBe(false)
    expect(isAnswered(await answering('Sí.'), FIRST)).toBe(true)
    expect(isAnswered(await answering('a'.repeat(LONGEST_REMARK + 1)), FIRST)).toBe(false)
  })

  test('only what is open is counted, and only its answers are sent', async () => {
    const replies = await answering('  Hubo un ajuste.  ')
    const accepted = observed('o3', ['observe', 'answer', 'accept'])
    expect(answeredOf([FIRST, SECOND, accepted], replies)).toEqual({ open: 2, answered: 1 })
    expect(repliesToSend([FIRST, SECOND, accepted], replies)).toEqual([{ observation: 'o1', text: 'Hubo un ajuste.' }])
  })

  test('what was answered to a former word answers no insistence; it holds again when the sending is withdrawn', async () => {
    const replies = await answering('Hubo un ajuste.')
    expect(isAnswered(replies, observed('o1', ['observe', 'answer', 'insist']))).toBe(false)
    expect(isAnswered(replies, observed('o1', ['observe', 'answer', 'unanswer']))).toBe(true)
  })

  test('no rule of any edition goes by the name under which answers are kept', () => {
    const rules = EDITIONS.flatMap((edition) => [...edition.rules, ...edition.cellRules].map((rule) => rule.id))
    expect(rules.filter((id) => id.includes(':') || id === 'observation')).toEqual([])
  })
})

/** Answers and justifications of three devices that worked without hearing of each other all the time. */
const anyEntries: fc.Arbitrary<TextEntry[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('a.1', 'a.2', 'b.1'),
      about: fc.constantFrom('observation:o1', 'observation:o2', 'initialExecutionUnder', 'coverage~2023'),
      to: fc.constantFrom('1', '3'),
      text: fc.constantFrom('', 'Hubo un ajuste.', 'Se corrigió.', ' '),
      sees: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((drafts) => {
    const counts = new Map<string, number>()
    const made: TextEntry[] = []
    for (const [index, { device, about, to, text, sees }] of drafts.entries()) {
      const seq = (counts.get(device) ?? 0) + 1
      counts.set(device, seq)
      const before = made.findLast((one) => one.finding === about && (sees || one.device === device))
      made.push({
        id: `e${index}`,
        device,
        seq,
        lamport: index + 1,
        who: device[0]!,
        at: '2026-11-21T14:30:00.000Z',
        finding: about,
        justification: { rule: about.split(/[:~]/)[0]!, cells: [], values: to, head: '', text },
        replaces: before?.id ?? null,
      })
    }
    return made
  })

const contentOf = (entries: readonly TextEntry[]): Content => {
  const content = new Content({ ...FICHA, receivedAt: '' }, askedOf)
  for (const entry of entries) content.takeText(entry)
  return content
}

describe('whatever people answer and justify, on whatever devices', () => {
  test('no answer is ever among the justifications, and no justification among the answers', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const content = contentOf(entries)
        expect(content.justifications().filter(({ rule }) => rule === 'observation')).toEqual([])
        const answered = new Set(entries.flatMap(({ finding }) => /^observation:(.*)$/.exec(finding)?.[1] ?? []))
        expect(content.replies().map((one) => one.observation)).toEqual([...answered].sort())
      }),
    )
  })

  test('entries in any order, any number of times, come to the same', () => {
    fc.assert(
      fc.property(
        anyEntries.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        ),
        ([entries, shuffled]) => {
          const [one, other] = [contentOf(entries), contentOf(shuffled)]
          const sorted = (content: Content) =>
            content.replies().map((reply) => ({
              ...reply,
              concurrent: reply.concurrent.map(({ text, who }) => `${who} ${text}`).sort(),
            }))
          expect(sorted(other)).toEqual(sorted(one))
          const justified = (content: Content) =>
            content
              .justifications()
              .map(({ rule, text }) => `${rule} ${text}`)
              .sort()
          expect(justified(other)).toEqual(justified(one))
        },
      ),
    )
  })

  test('the last word of each device that nobody saw is there: as the answer, or beside it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const replies = contentOf(entries).replies()
        const replaced = new Set(entries.map((one) => one.replaces))
        for (const entry of entries.filter(
          ({ id, finding }) => finding.startsWith('observation:') && !replaced.has(id),
        )) {
          const isLast =
            entries.findLast((one) => one.device === entry.device && one.finding === entry.finding) === entry
          if (!isLast) continue
          const reply = replies.find(({ observation }) => `observation:${observation}` === entry.finding)!
          const said = [reply, ...reply.concurrent].map((one) => `${one.to} ${one.text}`)
          expect(said).toContain(`${entry.justification.values} ${entry.justification.text}`)
        }
      }),
    )
  })
})

describe('two colleagues who answer without seeing each other', () => {
  const entry = (id: string, who: string, text: string, more: Partial<TextEntry> = {}): TextEntry => ({
    id,
    device: `${who}.1`,
    seq: 1,
    lamport: 1,
    who,
    at: '2026-11-21T14:30:00.000Z',
    finding: 'observation:o1',
    justification: { rule: 'observation', cells: [], values: '1', head: '', text },
    replaces: null,
    ...more,
  })

  test('both answers are there, and who writes after seeing them resolves it', () => {
    const both = [entry('e1', 'ana', 'Hubo un ajuste.'), entry('e2', 'beto', 'Se corrigió.')]
    const reply = replyTo(contentOf(both).replies(), FIRST)!
    expect([reply.text, reply.concurrent.map((one) => one.text)]).toEqual(['Se corrigió.', ['Hubo un ajuste.']])
    const after = entry('e3', 'ana', 'Ajuste y corrección.', { seq: 2, lamport: 2, replaces: 'e2', settles: ['e1'] })
    expect(replyTo(contentOf([...both, after]).replies(), FIRST)).toMatchObject({
      text: 'Ajuste y corrección.',
      concurrent: [],
    })
  })

  test('a colleague’s answer that comes while one is written doesn’t go under: it stands beside it', async () => {
    const { draft } = await new Browser().openFicha()
    writeReply(draft, FIRST, 'Hub')
    draft.takeIn([], [entry('e9', 'zoe', 'Se corrigió.', { lamport: 50 })])
    writeReply(draft, FIRST, 'Hubo')
    const reply = replyTo(draft.getSnapshot().replies, FIRST)!
    expect([reply.text, reply.concurrent.map((one) => one.text)]).toEqual(['Hubo', ['Se corrigió.']])
  })
})
