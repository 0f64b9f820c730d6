// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { wordsFor } from '../../src/app/account/leaving.tsx'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { askedOf } from '../../src/engine/cells.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { FICHA } from '../drafts/office.ts'
import { button, openTab, Server, signIn, somebody, type Tab, until } from './browser.tsx'

afterEach(() => vi.restoreAllMocks())

async function openSignedIn() {
  const server = new Server()
  const tab = await openTab(server)
  await signIn(tab, server, somebody())
  const { state } = tab.session()
  if (state.is !== 'in') throw new Error('not signed in')
  server.isReachable = false
  return { tab, ...state }
}

const said = (tab: Tab) => tab.page.querySelector('[role="status"]')?.textContent
const press = (tab: Tab, name: string) => {
  const pressed = button(tab.page, name)
  pressed.focus()
  act(() => pressed.click())
}
const document2023 = FichaDocument.parse(published)

test('with nothing waiting, Salir leaves at once', async () => {
  const { tab } = await openSignedIn()
  press(tab, 'Salir')
  await until(() => tab.session().state.is === 'out')
})

test('says first what waits in the queue; staying gives the focus back, leaving keeps it queued', async () => {
  const { tab, sending } = await openSignedIn()
  await act(async () => void (await sending.send({ ficha: 'f1', version: 1, document: document2023 })))
  press(tab, 'Salir')
  await until(() => said(tab) !== '')
  expect(said(tab)).toBe('Hay 1 envío en cola, no enviado. Saldrá cuando vuelva a ingresar en este equipo.')
  expect(document.activeElement).toBe(button(tab.page, 'Salir'))

  press(tab, 'Quedarse')
  expect(said(tab)).toBe('')
  expect(document.activeElement).toBe(button(tab.page, 'Salir'))
  expect(tab.session().state.is).toBe('in')

  press(tab, 'Salir')
  await until(() => said(tab) !== '')
  press(tab, 'Salir igual')
  await until(() => tab.session().state.is === 'out')
})

test('says that the disk refused what was typed', async () => {
  const { tab, store } = await openSignedIn()
  await store.keepFicha({ ...FICHA, edition: 2023 })
  const draft = (await openDraft(store, FICHA.id, askedOf(findEdition(2023)!)))!
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  draft.set('purpose', 'Otro propósito')
  await until(() => draft.saving.getSnapshot().state === 'failed')
  press(tab, 'Salir')
  await until(() => said(tab) !== '')
  expect(said(tab)).toContain('no pudo guardar lo último que escribió')
})

test.each([
  [2, false, 'Hay 2 envíos en cola, no enviados. Saldrán cuando vuelva a ingresar en este equipo.'],
  [0, false, 'Ya no queda nada en cola.'],
] as const)('%s queued: %s', (queued, isUnsaved, words) => expect(wordsFor(queued, isUnsaved)).toBe(words))
