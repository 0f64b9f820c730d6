import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { readAllEntries } from '../../src/drafts/store/journal.ts'
import { runs } from '../long.ts'
import { anyCell, anyText } from './journals.ts'
import { Browser, FICHA, until } from './office.ts'

type Edit = (draft: Draft) => unknown

const rowAt = (draft: Draft, n: number): string => {
  const rows = draft.getSnapshot().answers.rows.get('components') ?? []
  return rows[n % Math.max(rows.length, 1)] ?? 'none'
}

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyCell, anyText).map(
    ([cell, text]): Edit =>
      (draft) =>
        draft.set(cell, text),
  ),
  fc.array(fc.tuple(anyCell, anyText), { maxLength: 4 }).map(
    (cells): Edit =>
      (draft) =>
        draft.setMany(cells),
  ),
  fc.nat({ max: 4 }).map(
    (at): Edit =>
      (draft) =>
        draft.addRow('components', at),
  ),
  fc.nat({ max: 4 }).map(
    (n): Edit =>
      (draft) =>
        draft.removeRow('components', rowAt(draft, n)),
  ),
  fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })).map(
    ([n, to]): Edit =>
      (draft) =>
        draft.moveRow('components', rowAt(draft, n), to),
  ),
  fc.tuple(fc.constantFrom('coverage', 'persistence'), anyText).map(
    ([finding, text]): Edit =>
      (draft) =>
        draft.justify(finding, { rule: finding, cells: [], values: '1', head: 'Diseño', text }),
  ),
)
const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 10 })

/** Everything that somebody typed: answers, and texts in the order of their findings. */
const written = (draft: Draft) => {
  const { answers, justifications } = draft.getSnapshot()
  return { answers, texts: new Map(justifications.map((one) => [one.rule, one])) }
}

describe('Ctrl+Z', () => {
  test('undoing everything gives the ficha as it was opened; redoing everything, as it was left', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdits, async (edits) => {
        const { store, draft } = await new Browser().openFicha()
        const opened = written(draft)
        for (const edit of edits) edit(draft)
        const left = written(draft)
        while (draft.undo());
        expect(written(draft)).toEqual(opened)
        while (draft.redo());
        expect(written(draft)).toEqual(left)
        store.close()
      }),
      { numRuns: runs(25, 250) },
    )
  })

  test('one undo and one redo is as if nothing had happened, at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdits, async (edits) => {
        const { store, draft } = await new Browser().openFicha()
        for (const edit of edits) {
          edit(draft)
          const before = written(draft)
          if (draft.undo()) draft.redo()
          expect(written(draft)).toEqual(before)
        }
        store.close()
      }),
      { numRuns: runs(25, 250) },
    )
  })

  test('takes back a whole paste, and a word typed key by key, at once', async () => {
    const { draft } = await new Browser().openFicha()
    draft.setMany([
      ['executed~2023', '181.255'],
      ['served~2023', '201'],
    ])
    for (const typed of ['N', 'Nu', 'Nuevo']) draft.set('componentName~c1', typed)
    draft.undo()
    expect(draft.typed('componentName~c1')).toBe('Asesoría')
    draft.undo()
    expect([draft.typed('executed~2023'), draft.typed('served~2023')]).toEqual(['', ''])
    expect(draft.getSnapshot()).toMatchObject({ canUndo: false, canRedo: true })
    expect(draft.undo()).toBe(false)
  })

  test('takes back the rows of a workbook with all they brought', async () => {
    const { draft } = await new Browser().openFicha()
    const rows = () => draft.getSnapshot().answers.rows.get('components')
    const before = rows()
    const brought = ['nuevo1', 'nuevo2'].map((row) => ({ table: 'components', row }))
    draft.setMany(
      brought.map(({ row }) => [`componentName~${row}`, row]),
      brought,
    )
    expect(rows()).toEqual([...before!, 'nuevo1', 'nuevo2'])
    expect(draft.typed('componentName~nuevo2')).toBe('nuevo2')
    draft.undo()
    expect([rows(), draft.getSnapshot().canUndo]).toEqual([before, false])
    draft.redo()
    expect([rows(), draft.typed('componentName~nuevo1')]).toEqual([[...before!, 'nuevo1', 'nuevo2'], 'nuevo1'])
  })

  test('adds to the journal and deletes nothing from it', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set('served~2023', '201')
    draft.undo()
    draft.redo()
    await draft.whenSaved()
    const entries = await readAllEntries(store.db, FICHA.id)
    expect(entries.map(({ op, typed }) => `${op} ${typed}`)).toEqual(['set 201', 'restore ', 'restore 201'])
  })

  test('after a new change there is nothing to redo', async () => {
    const { draft } = await new Browser().openFicha()
    draft.set('served~2023', '201')
    draft.undo()
    draft.set('executed~2023', '1')
    expect(draft.getSnapshot().canRedo).toBe(false)
    expect(draft.redo()).toBe(false)
  })

  test('does not take back what another tab typed over it since', async () => {
    const browser = new Browser()
    const [here, there] = [(await browser.openFicha()).draft, (await browser.openFicha()).draft]
    here.set('executed~2023', '1')
    here.set('served~2023', '201')
    await until(() => there.typed('served~2023') === '201')
    there.set('served~2023', '202')
    await until(() => here.typed('served~2023') === '202')
    expect(here.undo()).toBe(true)
    expect([here.typed('served~2023'), here.typed('executed~2023')]).toEqual(['202', ''])
  })
})
