import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellEdit } from '../../src/drafts/editing/change.ts'
import { changesToPlace, changesToRemove } from '../../src/drafts/editing/row-changes.ts'
import { Content } from '../../src/drafts/journal/content.ts'
import type { Entry } from '../../src/drafts/journal/entry.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import { askedOf, FICHA } from './office.ts'

const ROWS = ['c1', 'c2', 'c3', 'c4']
const CELLS = ['purpose', 'executed~2022', ...ROWS.map((row) => `componentName~${row}`), 'componentName~x1']
const OPENED: Answers = {
  cells: new Map(CELLS.slice(0, -1).map((cell) => [cell, cell === 'executed~2022' ? 7 : cell])),
  rows: new Map([['components', ROWS]]),
}

type Edit = (content: Content) => readonly CellEdit[]
const anyRow = fc.constantFrom(...ROWS, 'x1', 'x2')
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyRow, fc.nat(5)).map(
    ([row, at]): Edit =>
      (content) =>
        changesToPlace(content, 'components', row, at),
  ),
  anyRow.map(
    (row): Edit =>
      (content) =>
        changesToRemove(content, 'components', row),
  ),
  fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom('', '12', 'S/I', '12a')).map(
    ([cell, typed]): Edit =>
      () => [{ op: 'set', cell, typed }],
  ),
)
const anyEdits = fc.array(anyEdit, { maxLength: 12 })

const over = (base: Answers, opened?: Answers) =>
  new Content({ ...FICHA, base, ...(opened && { opened }), receivedAt: '' }, askedOf)

/** Does them in this content; the entries that they made. */
function doAll(content: Content, edits: readonly Edit[]): Entry[] {
  const made: Entry[] = []
  for (const edit of edits)
    for (const change of edit(content)) {
      const [lamport, id] = [content.lamport + 1, crypto.randomUUID()]
      made.push({ ...change, id, device: 'a.1', seq: lamport, lamport, who: 'ana', at: '', replaces: null })
      content.take(made.at(-1)!)
    }
  return made
}

/** A device that reads this journal over what was sent. */
function fresh(sent: Answers, journal: readonly Entry[]): Content {
  const content = over(sent, OPENED)
  for (const entry of journal) content.take(entry)
  return content
}

describe('what was returned, on a device that never had it', () => {
  test('is what was sent: before its journal is read and afterwards, with every row where it stood', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const filled = over(OPENED)
        const journal = doAll(filled, edits)
        expect(fresh(filled.answers, []).answers).toEqual(filled.answers)
        expect(fresh(filled.answers, journal).answers).toEqual(filled.answers)
      }),
    )
  })

  test('is what was sent the second and the third time too', () => {
    fc.assert(
      fc.property(fc.array(anyEdits, { minLength: 2, maxLength: 3 }), (iterations) => {
        let content = over(OPENED)
        const journal: Entry[] = []
        for (const edits of iterations) {
          journal.push(...doAll(content, edits))
          const sent = content.answers
          content = fresh(sent, journal)
          expect(content.answers).toEqual(sent)
        }
      }),
    )
  })

  test('stands as it was sent by a client that keeps no journal', () => {
    const sent = { cells: new Map(), rows: new Map([['components', ['c3', 'new', 'c1']]]) }
    expect(fresh(sent, []).answers).toEqual(sent)
  })
})
