import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedOf } from '../../src/engine/cells.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import { printAnswer, readAnswer } from '../../src/ficha/kinds/kind.ts'
import { type BookChanges, bookChanges } from '../../src/workbook/returned/book-changes.ts'
import { type BookChoices, NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import type { BookProof } from '../../src/workbook/returned/prove-book.ts'
import type { BookInHands } from './hands.ts'
import { bringBack, exportedBook, FICHA, fichaWith } from './returned.ts'

const RUNS = { numRuns: 40 }
const asked = askedOf(FICHA.edition)
const { cells: marks } = exportedBook().marks
const own = marks.filter(({ isSpare }) => !isSpare)

/** What people leave in a cell: amounts, texts, blanks, errors, what nobody understands. */
const text = fc.oneof(
  fc.nat({ max: 999_999 }).map(String),
  fc.constantFrom('', 'S/I', '1.234', '1,234', '#N/D', '#SIN RESULTADO', 'Sí', 'no', 'una palabra', ' 2011 ', '45,3 %'),
)
const typing = fc.dictionary(fc.constantFrom(...own.map(({ address }) => address)), text, { maxKeys: 25 })

/** Hands that change where things stand, and not what they say. */
const HANDS: readonly ((hands: BookInHands) => void)[] = [
  (hands) => hands.insertRow('Presupuesto', 5),
  (hands) => hands.insertColumn('Población', 2),
  (hands) => hands.moveRow('Componentes', 30, 24),
  (hands) => hands.addSheet('borrador', ['x']),
  (hands) => hands.rename('Componentes', 'Comp. finanzas'),
]
const order = fc.subarray([...HANDS]).filter((some) => some.length > 0)

const everything = ({ cells }: BookProof): BookChoices => ({
  ...NO_BOOK_CHOICES,
  chosen: Object.fromEntries(cells.map(({ address }) => [address, 'book' as const])),
  blanked: Object.fromEntries(cells.map(({ address }) => [address, true as const])),
})

/** The answers of the ficha once some changes were typed. */
function answersAfter(changes: BookChanges, ficha = FICHA): ReadonlyMap<string, Answer> {
  const cells = new Map(ficha.answers.cells)
  for (const [address, typed] of changes.cells) {
    const answer = readAnswer(asked(address)!.kind, typed)
    if (answer === undefined) cells.delete(address)
    else cells.set(address, answer)
  }
  return cells
}

const printed = (address: string, answer: Answer | undefined) => printAnswer(asked(address)!.kind, answer)

function typedIn(
  cells: Readonly<Record<string, string>>,
  moved: readonly ((hands: BookInHands) => void)[] = [],
): BookInHands {
  const hands = exportedBook()
  for (const [address, said] of Object.entries(cells)) hands.type(address, said)
  for (const hand of moved) hand(hands)
  return hands
}

describe('laws of a workbook that comes back', () => {
  test('one that nobody typed in changes nothing, whatever was typed in the ficha meanwhile', () =>
    fc.assert(
      fc.property(order, typing, (moved, meanwhile) => {
        const answers = Object.fromEntries(
          Object.entries(meanwhile).map(([address, said]) => [address, readAnswer(asked(address)!.kind, said)]),
        )
        const { proof } = bringBack(typedIn({}, moved), fichaWith(answers))
        expect(bookChanges(proof, everything(proof)).cells).toEqual([])
        expect(proof.cells.filter(({ state }) => state !== 'same' && state !== 'now')).toEqual([])
      }),
      RUNS,
    ))

  test('accepting all of it gives exactly what it says, and leaves what it does not say readably', () =>
    fc.assert(
      fc.property(typing, (typed) => {
        const { proof } = bringBack(typedIn(typed))
        const answers = answersAfter(bookChanges(proof, everything(proof)))
        for (const { address } of own) {
          const kind = asked(address)!.kind
          const said = typed[address]
          const isRefused = proof.cells.some((cell) => cell.address === address && cell.state === 'refused')
          const expected = said === undefined || isRefused ? FICHA.answers.cells.get(address) : readAnswer(kind, said)
          expect(printed(address, answers.get(address)), address).toBe(printed(address, expected))
        }
      }),
      RUNS,
    ))

  test('what was shown is what is stored, and nothing else', () =>
    fc.assert(
      fc.property(typing, (typed) => {
        const { proof } = bringBack(typedIn(typed))
        const { cells } = bookChanges(proof, NO_BOOK_CHOICES)
        const shown = proof.cells.filter(({ state }) => state === 'book')
        expect(cells).toEqual(shown.map(({ address, book }) => [address, printed(address, book)]))
        const answers = answersAfter({ rows: [], cells })
        for (const cell of proof.cells.filter(({ state }) => state !== 'book'))
          expect(answers.get(cell.address)).toEqual(FICHA.answers.cells.get(cell.address))
      }),
      RUNS,
    ))

  test('where things were moved to makes no difference', () =>
    fc.assert(
      fc.property(typing, order, (typed, moved) => {
        const [still, carried] = [bringBack(typedIn(typed)), bringBack(typedIn(typed, moved))]
        expect(bookChanges(carried.proof, everything(carried.proof))).toEqual(
          bookChanges(still.proof, everything(still.proof)),
        )
      }),
      RUNS,
    ))

  test('what entered is equal the next time', () =>
    fc.assert(
      fc.property(typing, (typed) => {
        const hands = typedIn(typed)
        const { proof } = bringBack(hands)
        const answers = answersAfter(bookChanges(proof, everything(proof)))
        const ficha = fichaWith({
          ...Object.fromEntries(own.map(({ address }) => [address, undefined])),
          ...Object.fromEntries(answers),
        })
        const again = bringBack(hands, ficha).proof
        expect(bookChanges(again, everything(again)).cells).toEqual([])
      }),
      RUNS,
    ))
})
