import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Content } from '../../src/drafts/journal/content.ts'
import { type Entry, inOrder } from '../../src/drafts/journal/entry.ts'
import { fold } from '../../src/drafts/journal/fold.ts'
import { toAnswers } from '../../src/drafts/journal/to-answers.ts'
import { anyJournal } from './journals.ts'
import { askedOf, BASE, FICHA } from './office.ts'

const entry = (lamport: number, op: Entry['op'], cell: string, typed: string, device = 'a.1'): Entry => ({
  id: `${device}-${lamport}`,
  device,
  seq: lamport,
  lamport,
  who: 'ana',
  at: '2026-11-21T14:30:00.000Z',
  op,
  cell,
  typed,
  replaces: null,
})

const answersOf = (journal: readonly Entry[]) => toAnswers(BASE, fold(BASE, journal), askedOf)

describe('laws of folding', () => {
  test('the order in which entries arrive does not matter', () => {
    const twoOrders = anyJournal.chain((journal) =>
      fc.tuple(fc.constant(journal), fc.shuffledSubarray(journal, { minLength: journal.length })),
    )
    fc.assert(
      fc.property(twoOrders, ([journal, shuffled]) => {
        expect(fold(BASE, shuffled)).toEqual(fold(BASE, journal))
        expect(answersOf(shuffled)).toEqual(answersOf(journal))
      }),
    )
  })

  test('the same entries twice change nothing', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        expect(fold(BASE, [...journal, ...journal])).toEqual(fold(BASE, journal))
      }),
    )
  })

  test('it is what playing the entries in order gives', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const played = new Map<string, string>()
        for (const one of [...journal].sort(inOrder))
          if (one.op === 'set' || one.op === 'restore') played.set(one.cell, one.typed)
        expect(fold(BASE, journal).typed).toEqual(played)
      }),
    )
  })

  test('a journal made short folds to the same', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const [whole, short] = [new Content(FICHA_KEPT, askedOf), new Content(FICHA_KEPT, askedOf)]
        for (const one of journal) whole.take(one)
        short.takeCompacted(whole.compacted())
        expect(short.answers).toEqual(whole.answers)
        expect(short.lamport).toBe(whole.lamport)
      }),
    )
  })

  test('reading one cell after another gives what reading all gives', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const content = new Content(FICHA_KEPT, askedOf)
        for (const one of journal) {
          content.take(one)
          void content.answers
        }
        expect(content.answers).toEqual(answersOf(journal))
      }),
    )
  })
})

const FICHA_KEPT = { ...FICHA, receivedAt: '2026-11-21T14:00:00.000Z' }

describe('what people do to the same ficha at once', () => {
  test('of two who type in one cell without knowing of each other, everybody sees the same one', () => {
    const here = entry(1, 'set', 'executed~2023', '100', 'a.1')
    const there = entry(1, 'set', 'executed~2023', '200', 'b.1')
    expect(fold(BASE, [here, there]).typed.get('executed~2023')).toBe('200')
    expect(fold(BASE, [there, here]).typed.get('executed~2023')).toBe('200')
  })

  test('what was typed in a row that somebody took away is kept, and comes back with the row', () => {
    const typed = entry(2, 'set', 'componentSpending~c1~2023', '158.255', 'b.1')
    const removed = entry(3, 'removeRow', 'components~c1', '00V')
    const back = entry(4, 'addRow', 'components~c1', '00V')
    const without = answersOf([removed, typed])
    expect(without.rows.get('components')).toEqual(['c2'])
    expect([...without.cells.keys()].filter((cell) => cell.includes('~c1'))).toEqual([])
    expect(answersOf([back, removed, typed]).cells.get('componentSpending~c1~2023')).toBe(158255)
  })

  test('a cell typed after the row was taken away does not bring the row back', () => {
    const removed = entry(3, 'removeRow', 'components~c1', '00V')
    const later = entry(4, 'set', 'componentName~c1', 'Nuevo nombre', 'b.1')
    expect(answersOf([removed, later]).rows.get('components')).toEqual(['c2'])
    expect(fold(BASE, [removed, later]).typed.get('componentName~c1')).toBe('Nuevo nombre')
  })

  test('rows of one table do not take along those of another with the same id', () => {
    const removed = entry(1, 'removeRow', 'indicators~c1', '00V')
    expect(answersOf([removed]).cells.get('componentName~c1')).toBe('Asesoría')
  })
})

describe('what was typed', () => {
  test.each([
    ['158.255', 158255],
    ['12a', { typed: '12a' }],
    ['', undefined],
    ['s/i', 'S/I'],
    ['0', 0],
    ['-', '-'],
  ])('«%s» in an amount is %j', (typed, answer) => {
    const journal = [entry(1, 'set', 'executed~2022', typed)]
    expect(answersOf(journal).cells.get('executed~2022')).toEqual(answer)
    expect(fold(BASE, journal).typed.get('executed~2022')).toBe(typed)
  })

  test('says who, when and what it replaced', () => {
    const first = entry(1, 'set', 'served~2023', '166')
    const second = { ...entry(2, 'set', 'served~2023', '201'), replaces: first.id }
    expect(fold(BASE, [first, second]).entryOf.get('served~2023')).toEqual(second)
    const row = entry(3, 'moveRow', 'components~c2', '00A')
    expect(fold(BASE, [row]).entryOf.get('components~c2')).toEqual(row)
    expect(fold(BASE, [row]).rows.get('components')).toEqual(['c2', 'c1'])
  })
})
