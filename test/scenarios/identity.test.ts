import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECRET, startProvider } from '../server/identity-provider.ts'
import { violations } from './axe.ts'
import * as official from './official.ts'
import { Computer, RunningServer } from './running.ts'

const PASSWORD = 'caballo correcto grapa'
const INTERIOR = { RolUnico: { numero: 12_678_579, DV: '8', tipo: 'RUN' } }
const NOBODY = { RolUnico: { numero: 11_111_111, DV: '1', tipo: 'RUN' } }

describe('who one is, by a link or by the provider of identity', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>
  const server = new RunningServer(async (base) => {
    provider = await startProvider(base)
    return { ORIGIN: base, OIDC_ISSUER: provider.base, OIDC_CLIENT_ID: 'cuadra', OIDC_CLIENT_SECRET: SECRET }
  })
  const [office, home] = [new Computer(), new Computer()]
  let page: Page
  let other: Page

  beforeAll(async () => {
    await server.start()
    page = await office.open()
    other = await home.open()
  })
  afterAll(async () => {
    await office.close()
    await home.close()
    await server.close()
    await provider.stop()
  })

  /** What whoever runs the server does, and the address that they hand over. */
  function giveLink(user: string): string {
    const env = { ...process.env, DATA_DIR: server.folder, ORIGIN: server.base }
    const { stdout } = spawnSync(process.execPath, ['dist/node/cuadra.js', 'user', 'link', user], {
      encoding: 'utf8',
      env,
    })
    return /https?:\S+/.exec(stdout)![0]
  }
  const desk = (at: Page) => at.getByRole('heading', { name: 'Mis fichas', level: 1 }).waitFor()
  const byProvider = (at: Page) => at.getByRole('link', { name: 'Ingresar con ClaveÚnica' }).click()

  test('a link gives a password, once; the account shows its sessions and ends all of them', async () => {
    const address = giveLink('interior')
    await page.goto(address)
    await page.getByText('Para Marcela Fuentes Díaz').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Contraseña nueva').fill('interior2026')
    await page.getByLabel('Repita la contraseña').fill('interior2026')
    await page.getByRole('button', { name: 'Guardar e ingresar' }).click()
    await page.getByText('Es casi igual a su usuario').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password')
    for (const label of ['Contraseña nueva', 'Repita la contraseña']) await page.getByLabel(label).fill(PASSWORD)
    await page.getByRole('button', { name: 'Guardar e ingresar' }).click()
    await desk(page)
    expect(page.url()).toBe(`${server.base}/fichas`)

    await other.goto(address)
    await other.getByText('Este enlace ya se usó').waitFor()
    await official.signIn(other, server.base, 'interior', PASSWORD)
    await desk(other)

    await page.getByRole('link', { name: 'Marcela Fuentes Díaz' }).click()
    const sessions = page.getByRole('region', { name: 'Sesiones abiertas' }).getByRole('listitem')
    await sessions.nth(1).waitFor()
    expect(await sessions.filter({ hasText: 'Esta' }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Cerrar sesión en todos los equipos' }).click()
    await page.getByLabel('Usuario').waitFor()
    await other.reload()
    await other.getByLabel('Usuario').waitFor()
  })

  test('the provider opens the account of the RUN, back where one was, and again after signing out here', async () => {
    provider.person.claims = INTERIOR
    await page.goto(`${server.base}/cuenta`)
    await byProvider(page)
    await page.getByRole('heading', { name: 'Mi cuenta', level: 1 }).waitFor()
    expect(page.url()).toBe(`${server.base}/cuenta`)
    await page.getByRole('button', { name: 'Salir' }).click()
    await byProvider(page)
    await page.getByRole('heading', { name: 'Mi cuenta', level: 1 }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Sesiones abiertas' }).waitFor()
    await page.getByRole('button', { name: 'Salir' }).click()
    await page.getByLabel('Usuario').waitFor()
  })

  test('a RUN without an account is told so, and whom to ask', async () => {
    provider.person.claims = NOBODY
    await other.goto(server.base)
    await byProvider(other)
    await other.getByText(/su RUN no tiene una cuenta en Cuadra. Pida a quien administra Cuadra/).waitFor()
    expect(await violations(other)).toEqual([])
  })
})
