import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { ApiPerson } from './api-person.ts'
import { violations } from './axe.ts'
import { Computer, RunningServer } from './running.ts'

const file: FichaDocument = JSON.parse(readFileSync('mocks/fichas/2019-residencias-rdd.json', 'utf8'))
const ID = `${file.programme.id}-${file.period.year}`
const MEGABYTE = 1024 * 1024

describe('a ficha is published, and anybody reads it and verifies what they hold', () => {
  const server = new RunningServer()
  const home = new Computer()
  let page: Page
  let number: string
  let receipt: unknown

  beforeAll(async () => {
    await server.start()
    page = await home.open()
    const official = await new ApiPerson('menores', server.base).signIn()
    const reviewer = await new ApiPerson('ses', server.base).signIn()
    receipt = await official.sends(ID, file)
    const { publishedAt: _, ...evaluation } = file.evaluation!
    await reviewer.does(ID, { name: 'close' })
    await reviewer.does(ID, { name: 'evaluate', evaluation })
    const before = server.memory()
    number = (await reviewer.does(ID, { name: 'publish' })).publication!
    // The engine of the PDF lived in a process of its own.
    expect(server.memory() - before).toBeLessThan(100 * MEGABYTE)
  })
  afterAll(async () => {
    await home.close()
    await server.close()
  })

  const verdict = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  const choose = (...paths: string[]) => page.locator('input[type=file]').setInputFiles(paths)
  async function download(button: RegExp): Promise<string> {
    const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: button }).click()])
    const path = join(tmpdir(), `${process.pid}-${kept.suggestedFilename()}`)
    await kept.saveAs(path)
    return path
  }

  test('found by its name from the first page, without an account, with the report as it was frozen', async () => {
    await page.goto(server.base)
    await page.getByRole('link', { name: 'Fichas publicadas' }).click()
    await page.getByRole('searchbox').fill('residencias menores')
    await page.waitForURL(/q=residencias/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: file.programme.name }).click()
    await page.waitForURL(`${server.base}/publicadas/${number}`)
    const report = page.frameLocator('iframe')
    await report.getByRole('heading', { level: 1, name: file.programme.name }).waitFor()
    expect(await violations(page)).toEqual([])
    await report.getByRole('navigation').getByRole('link').last().click()
    await page.waitForFunction(() => scrollY > 500)
  })

  test('verified by its downloads, of which nothing but the hash leaves the computer', async () => {
    const paths = [
      await download(/^PDF/),
      await download(/^Excel/),
      await download(/^Página web/),
      await download(/^Datos/),
    ]
    const [changed, kept] = [join(tmpdir(), `${process.pid}-otro.pdf`), join(tmpdir(), `${process.pid}-recibo.json`)]
    writeFileSync(changed, Buffer.concat([readFileSync(paths[0]!), Buffer.from(' ')]))
    writeFileSync(kept, JSON.stringify(receipt))
    await page.getByRole('link', { name: 'Verificar un archivo' }).click()
    await page.getByRole('heading', { name: 'Verificar un documento' }).waitFor()
    const sent: string[] = []
    page.on('request', (request) =>
      sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
    )
    await choose(...paths, changed, kept)
    for (const [index, is] of ['el PDF', 'el Excel', 'la página web', 'el archivo de datos'].entries())
      await verdict(paths[index]!.split('/').at(-1)!).getByText(`Es ${is} de la ficha publicada ${number}.`).waitFor()
    await verdict(changed.split('/').at(-1)!).getByText('fue modificado o nunca se publicó').waitFor()
    await verdict(kept.split('/').at(-1)!).getByText('Es el recibo de lo que se envió, iteración 1').waitFor()
    // A receipt that isn't one by its content would be asked for by its bytes, too.
    expect(sent.every((one) => /^GET \/api\/fingerprints\/[0-9a-f]{64} $/.test(one))).toBe(true)
    expect(sent.length).toBe(6)
    expect(await violations(page)).toEqual([])
  })

  test('verified by keyboard alone, by the number on the paper; and not without a network, which is said', async () => {
    const main = page.getByRole('main')
    await page.goto(`${server.base}/verificar`)
    await page.getByLabel('O escriba el número, el folio o la huella').focus()
    await page.keyboard.type(number.toLowerCase())
    await page.keyboard.press('Enter')
    await main.getByText(`Es la ficha publicada ${number}.`).waitFor()
    await server.stop()
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await main.getByText('Sin conexión').waitFor()
    await server.start()
    await page.getByRole('button', { name: 'Comprobar de nuevo' }).click()
    await main.getByText(`Es la ficha publicada ${number}.`).nth(1).waitFor()
  })
})
