// @draws
import { act } from 'react'
import { expect, test } from 'vitest'
import { openTab, Server, signIn, somebody, until } from './browser.tsx'

test('who signed out without a network is out when it comes back, until they sign in again', async () => {
  const [server, ana] = [new Server(), somebody()]
  const tab = await openTab(server)
  await signIn(tab, server, ana)
  server.isReachable = false
  await act(() => tab.session().signOut())
  expect(tab.session().state.is).toBe('out')
  tab.close()

  expect((await openTab(server)).session().state.is).toBe('out')
  server.isReachable = true
  const online = await openTab(server)
  expect(online.session().state.is).toBe('out')
  expect(server.cookie).toBeUndefined()

  await signIn(online, server, ana)
  expect((await openTab(server)).session().state).toMatchObject({ is: 'in', who: ana })
})

test('who has not signed out is opened again, with the server and without it', async () => {
  const [server, ana] = [new Server(), somebody()]
  await signIn(await openTab(server), server, ana)
  expect((await openTab(server)).session().state).toMatchObject({ is: 'in', isOffline: false })
  server.isReachable = false
  expect((await openTab(server)).session().state).toMatchObject({ is: 'in', isOffline: true })
})

test('a database that the browser closed keeps nobody from signing out', async () => {
  const server = new Server()
  const tab = await openTab(server)
  await signIn(tab, server, somebody())
  const { state, signOut } = tab.session()
  if (state.is === 'in') state.store.db.close()
  await act(signOut)
  expect(tab.session().state.is).toBe('out')
  expect(server.cookie).toBeUndefined()
})

test('signing out closes the other tabs of that person', async () => {
  const [server, ana] = [new Server(), somebody()]
  const tab = await openTab(server)
  await signIn(tab, server, ana)
  const other = await openTab(server)
  await act(() => tab.session().signOut())
  await until(() => other.session().state.is === 'out')
  expect(other.session().state).toEqual({ is: 'out', last: undefined })
})

test('somebody else who signs in closes the tabs of the former one and no other', async () => {
  const [server, ana, berta] = [new Server(), somebody(), somebody()]
  const tab = await openTab(server)
  await signIn(tab, server, ana)
  const other = await openTab(server)
  await signIn(tab, server, berta)
  await until(() => other.session().state.is === 'out')
  expect(other.session().state).toMatchObject({ last: { id: ana.id } })
  expect(tab.session().state).toMatchObject({ is: 'in', who: berta })
})

test('somebody else who came in through a provider, by a page that opens, closes them too', async () => {
  const [server, ana, berta] = [new Server(), somebody(), somebody()]
  const tab = await openTab(server)
  await signIn(tab, server, ana)
  server.cookie = berta
  const back = await openTab(server)
  await until(() => tab.session().state.is === 'out')
  expect(tab.session().state).toMatchObject({ last: { id: ana.id } })
  expect(back.session().state).toMatchObject({ is: 'in', who: berta })
})
