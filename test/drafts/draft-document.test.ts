import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { documentOf, documentToSign, typedCells } from '../../src/drafts/editing/draft-document.ts'
import { rescueText } from '../../src/drafts/history/rescue.ts'
import { readDocument } from '../../src/ficha/document.ts'
import { fingerprint } from '../../src/ficha/fingerprint.ts'
import { Browser } from './office.ts'

const write = () => ({})

async function opened() {
  const { store, draft } = await new Browser().openFicha()
  draft.set('served~2023', '201')
  draft.set('executed~2022', '')
  const typed = (name = store.account.name, id = store.account.id) =>
    typedCells(draft, draft.getSnapshot().answers, { id, name })
  return { draft, typed }
}

test('says who typed each answer and when; what was loaded or left blank has nobody', async () => {
  const { typed } = await opened()
  expect(typed()).toEqual({ 'served~2023': { who: 'Ana Soto', at: expect.stringMatching(/^\d{4}-.+Z$/) } })
})

test('somebody else, known here by an id alone, is not told', async () => {
  const { typed } = await opened()
  expect(typed('Ana Soto', 'another')).toEqual({})
})

test.each(['ana@interior.gob.cl', '12.345.678-5', '12345678-K'])('%s is no name and is not told', async (name) => {
  const { typed } = await opened()
  expect(typed(name)).toEqual({})
})

test('what is signed holds no mark that nobody sees, nor a justification of nothing else', async () => {
  const { draft } = await opened()
  const reason = { cells: [], values: 'abc', head: 'Presupuesto' }
  draft.justify('one', { ...reason, rule: 'one', text: 'Hubo\vun a\u00adjuste.\u200b ' })
  draft.justify('two', { ...reason, rule: 'two', text: '\u200b\u00ad' })
  const signed = documentToSign(documentOf(draft.getSnapshot(), write), new Set(['one', 'two']))
  expect(signed.justifications.map(({ rule, text }) => [rule, text])).toEqual([['one', 'Hubo\nun ajuste.']])
})

test('the file holds it and reads back, and the fingerprint of the ficha stays the same', async () => {
  const { draft, typed } = await opened()
  const view = draft.getSnapshot()
  const read = readDocument(rescueText(view, write, typed()))
  expect(read).toMatchObject({ ok: true, value: { typed: { 'served~2023': { who: 'Ana Soto' } } } })
  expect(await fingerprint(documentOf(view, write, typed()))).toBe(await fingerprint(documentOf(view, write)))
})
