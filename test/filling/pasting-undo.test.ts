import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import { openAccountStore } from '../../src/drafts/store/account-store.ts'
import { getEdition } from '../../src/editions/editions.ts'
import { askedOf } from '../../src/engine/cells.ts'
import { examine } from '../../src/engine/examine.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { pasteTarget } from '../../src/filling/pasting/paste-target.ts'
import { FICHA, somebody } from '../drafts/office.ts'
import { subjectOf } from '../editions/sample.ts'
import { proofOf } from '../importing/tables.ts'
import { runs } from '../long.ts'

const EDITION = getEdition(2023)
const subject = subjectOf(FichaDocument.parse(published))
const part = EDITION.sections.find(({ id }) => id === 'componentes')!.parts[1]!
if (part.part !== 'table') throw new Error('regions are a table')

const anyRegion = fc.constantFrom(...part.table.catalog!.map(({ label }) => label), 'Total', 'RM')
const anyAmount = fc.oneof(fc.nat({ max: 900_000 }).map(String), fc.constantFrom('', '-', 'sin dato', '1.234'))
const anyBlock = fc
  .array(fc.tuple(anyRegion, anyAmount, anyAmount), { minLength: 2, maxLength: 17 })
  .map((rows) => rows.map((row) => row.join('\t')).join('\n'))

/** A ficha that is filled, on an empty disk. */
async function open() {
  const store = await openAccountStore(somebody())
  const { period, programme, answers } = subject
  await store.keepFicha({ ...FICHA, period, programme, base: answers })
  return { store, draft: (await openDraft(store, FICHA.id, askedOf(EDITION)))! }
}

test('a proof changes nothing; accepted, its cells and no others; and one undo brings all of them back', async () => {
  const { store, draft } = await open()
  const texts = () => new Map([...draft.getSnapshot().answers.cells.keys()].map((cell) => [cell, draft.typed(cell)]))
  fc.assert(
    fc.property(anyBlock, (block) => {
      const before = texts()
      const ficha = examine(EDITION, { ...subject, answers: draft.getSnapshot().answers })
      const { changes } = proofOf(pasteTarget(draft, ficha, part, undefined), block)
      expect(texts()).toEqual(before)
      draft.setMany(changes)
      draft.endTyping()
      expect(texts()).toEqual(new Map([...before, ...changes]))
      if (changes.length > 0) draft.undo()
      expect(texts()).toEqual(before)
    }),
    { numRuns: runs(15, 200) },
  )
  await draft.close()
  await store.close()
})
