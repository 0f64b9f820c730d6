import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { bookChanges } from '../../src/workbook/returned/book-changes.ts'
import { NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import { runs } from '../long.ts'
import { anyDocument, DOCUMENTS, withAnswers } from './any-ficha.ts'
import { bytesOf, examined, PUBLISHED } from './books.ts'
import { BookInHands } from './hands.ts'
import { isLibreOfficeThere, savedByLibreOffice } from './libreoffice.ts'
import { bringBack, told } from './returned.ts'

/** What a file that came back would change, and what is said of how it was read. */
function broughtBack(bytes: Uint8Array, document: FichaDocument) {
  const back = bringBack(new BookInHands(readBook(bytes)), examined(document))
  return { told: told(back), notes: back.notes, changes: bookChanges(back.proof, NO_BOOK_CHOICES) }
}
const NOTHING = { told: [], notes: [], changes: expect.objectContaining({ cells: [], rows: [] }) }

test('A workbook that nobody touched changes nothing, whatever the ficha says', () =>
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(broughtBack(bytesOf(document), document)).toEqual(NOTHING)
    }),
    { numRuns: runs(10, 300) },
  ))

const [, published] = PUBLISHED.at(-1)!
const TEXTS: readonly (readonly [string, string])[] = [
  ['a formula', '=1+1'],
  ['a telephone', '+56 2 2345'],
  ['a link', '=HYPERLINK("http://x";"y")'],
  ['what Excel writes for a character', '_x0041_ y _x000D_'],
  ['lines and quotes', '«uno»\n"dos"\n\n& < >'],
  ['letters of every kind', 'Mapuzugun ḻ ṉ ṯ ☑ → 👩‍⚕️'],
  ['an apostrophe before it', "'=A1"],
  ['as much as an answer holds', 'á"\n'.repeat(6_666)],
]

test.each(TEXTS)('A text with %s comes back as it was', (_, text) => {
  const document = withAnswers({ ...published.answers, purpose: text })
  expect(broughtBack(bytesOf(document), document)).toEqual(NOTHING)
})

const QUESTIONS = ['purpose', 'description', 'targetText', 'servedText'] as const
/** Four texts a workbook: LibreOffice opens one in a second or two. */
const withTexts = (texts: typeof TEXTS): FichaDocument =>
  withAnswers({
    ...published.answers,
    ...Object.fromEntries(texts.map(([, text], index) => [QUESTIONS[index]!, text])),
  })

test.runIf(isLibreOfficeThere)('Opened and saved by LibreOffice it changes nothing either (needs soffice)', () => {
  const documents = new Map([
    ...DOCUMENTS,
    ['some-texts', withTexts(TEXTS.slice(0, 4))],
    ['other-texts', withTexts(TEXTS.slice(4))],
  ])
  const saved = savedByLibreOffice(new Map([...documents].map(([name, document]) => [name, bytesOf(document)])))
  for (const [name, document] of documents) expect(broughtBack(saved.get(name)!, document), name).toEqual(NOTHING)
})
