import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { documentOf } from '../../src/drafts/editing/draft-document.ts'
import { rescueName, rescueText } from '../../src/drafts/history/rescue.ts'
import { writeAnswers } from '../../src/ficha/answers-file.ts'
import { readDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import { column, field, table } from '../../src/ficha/field.ts'
import { shortText } from '../../src/ficha/kinds/text.ts'
import { count, money } from '../../src/ficha/kinds/whole-number.ts'
import { Browser } from './office.ts'

afterEach(() => vi.restoreAllMocks())

const plain = { label: '', help: '', source: '' }
const components = table({
  ...plain,
  id: 'components',
  rowLabel: 'componente',
  maxRows: 20,
  columns: {
    name: column({ ...plain, id: 'componentName', kind: shortText }),
    spending: column({ ...plain, id: 'componentSpending', kind: money, years: [-1, 0] }),
  },
})
const fields = [
  field({ ...plain, id: 'purpose', kind: shortText }),
  field({ ...plain, id: 'served', kind: count, years: [0] }),
]
/** As much of an edition as writing a file needs. */
const edition = {
  id: 2023,
  sections: [
    {
      id: 'all',
      title: '',
      source: '',
      parts: [
        { part: 'fields', fields },
        { part: 'table', table: components, title: '', columns: [], totals: [] },
      ],
    },
  ],
} as unknown as Edition

test('the rescue file holds everything typed, the unreadable too, and can be read back', async () => {
  const { draft } = await new Browser().openFicha()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  draft.set('served~2023', '12a')
  draft.set('componentSpending~c2~2023', '1.500')
  draft.justify('coverage', {
    rule: 'coverage',
    cells: ['served~2023'],
    values: 'a',
    head: 'C',
    text: 'Por el convenio',
  })
  const text = rescueText(draft.getSnapshot(), (answers) => writeAnswers(edition, 2023, answers))
  const read = readDocument(text)
  expect(read).toMatchObject({
    ok: true,
    value: {
      format: 'cuadra-ficha/1',
      edition: 2023,
      answers: {
        served: { '2023': { typed: '12a' } },
        components: [
          { id: 'c1', name: 'Asesoría', spending: { '2022': 193000 } },
          { id: 'c2', name: 'Albergue', spending: { '2023': 1500 } },
        ],
      },
      justifications: [{ text: 'Por el convenio' }],
    },
  })
  expect(rescueName(draft.getSnapshot())).toBe('rescate-migrantes-apoyo-y-acogida-2023.json')
  expect(documentOf(draft.getSnapshot(), () => ({})).programme.id).toBe('p1')
})
