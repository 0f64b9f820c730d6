// @draws
import { act } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { PublicationsPage } from '../../src/open/publications-page.tsx'
import { PublishedPage } from '../../src/open/published-page.tsx'
import { printSize } from '../../src/open/published-words.ts'
import type { Publication, Publications } from '../../src/protocol/publication.ts'
import { answering, notFound, offline, settle, show } from '../reviewing/on-screen.tsx'

const HTML = '<!doctype html><html lang="es-CL"><body><h1>Informe congelado</h1></body></html>'
const home = { href: '/', text: 'Ingresar' }
const line = {
  number: 'P2023-000001-9',
  year: 2023,
  programme: 'Inmigrante y Refugio',
  service: 'Subsecretaría del Interior',
  ministry: 'Ministerio del Interior',
  at: '2024-04-28T17:32:00.000Z',
}
const file = async (format: 'html' | 'pdf', content: string) => ({
  format,
  name: `ficha.${format}`,
  mediaType: 'text/html; charset=utf-8',
  hash: await sha256(content),
  size: content.length,
})
let publication: Publication
beforeEach(async () => {
  const files = [await file('pdf', '%PDF'), await file('html', HTML)]
  publication = { ...line, edition: 2023, iteration: 1, sent: 'a'.repeat(64), fingerprint: 'b'.repeat(64), files }
})

/** A network that brings these files, or none. */
const bringing = (contents: Record<string, string>) =>
  (async (address: string) => {
    const content = contents[address.split('/').at(-1)!]
    if (content === undefined) throw new TypeError('Failed to fetch')
    return new Response(content)
  }) as typeof globalThis.fetch

async function open(contents: Record<string, string>) {
  const { call } = answering({ is: 'ok', value: publication })
  const host = await show(<PublishedPage call={call} number={line.number} home={home} fetch={bringing(contents)} />)
  do await settle()
  while (host.querySelector('[aria-busy]'))
  return host
}

describe('a published ficha', () => {
  test('says what it is and when, and shows the frozen page where nothing of it can run', async () => {
    const host = await open({ html: HTML })
    const text = host.textContent!.replace(/\s+/g, ' ')
    for (const said of ['Inmigrante y Refugio', line.number, '28 de abril de 2024, 13:32, hora de Chile continental'])
      expect(text).toContain(said)
    expect(document.title).toBe('Inmigrante y Refugio 2023 · Cuadra')
    const frame = host.querySelector('iframe')!
    expect([frame.getAttribute('srcdoc'), frame.getAttribute('sandbox')]).toEqual([HTML, 'allow-same-origin'])
    expect(frame.title).toBe('Informe publicado: Inmigrante y Refugio')
  })

  test('does not show what isn’t, byte for byte, what was published', async () => {
    const host = await open({ html: HTML.replace('congelado', 'cambiado') })
    expect(host.querySelector('iframe')).toBeNull()
    expect(host.querySelector('[role=alert]')!.textContent).toContain('no es el que se publicó')
  })

  test('gives every file as a link that can be copied; one that came damaged is not saved', async () => {
    const host = await open({ html: HTML, pdf: '%PDF cortado' })
    const save = vi.spyOn(URL, 'createObjectURL')
    const link = host.querySelector<HTMLAnchorElement>('a[download="ficha.pdf"]')!
    expect(link.getAttribute('href')).toBe('/api/publications/P2023-000001-9/files/pdf')
    await act(async () => link.click())
    do await settle()
    while (!host.textContent!.includes('Lo que llegó no es el PDF que se publicó'))
    expect(save).not.toHaveBeenCalled()
    save.mockRestore()
  })

  test.each([
    [notFound, 'No hay una ficha publicada con el número P2023-000001-9'],
    [offline, 'Sin conexión'],
  ] as const)('that can’t be shown says why', async (result, words) => {
    const host = await show(<PublishedPage call={answering(result).call} number={line.number} home={home} />)
    expect(host.querySelector('[role=alert]')!.textContent).toContain(words)
  })

  test.each([
    [197, '197 bytes'],
    [76_601, '77 kB'],
    [1_250_000, '1,3 MB'],
  ])('of %d bytes weighs %s', (bytes, printed) => expect(printSize(bytes)).toBe(printed))
})

describe('the list of published fichas', () => {
  const list = (more: Partial<Publications> = {}) => ({
    is: 'ok' as const,
    value: { publications: [line], more: false, years: [2023], ...more },
  })
  test('leads to each, and goes on where it ended', async () => {
    const next = { ...line, number: 'P2022-000001-7', programme: 'Árboles' }
    const { call, asked } = answering(list({ more: true }), list({ publications: [next] }))
    const host = await show(<PublicationsPage call={call} query={{ q: 'a' }} onQuery={() => undefined} home={home} />)
    const more = [...host.querySelectorAll('button')].find((one) => one.textContent === 'Mostrar más')!
    await act(async () => more.click())
    await settle()
    expect(asked.map((one) => one.query)).toEqual([
      { q: 'a', year: undefined },
      { q: 'a', year: undefined, after: line.number },
    ])
    const hrefs = [...host.querySelectorAll('tbody a')].map((one) => one.getAttribute('href'))
    expect(hrefs).toEqual([`/publicadas/${line.number}`, `/publicadas/${next.number}`])
  })

  test('with nothing in it says so, searched or not', async () => {
    const empty = list({ publications: [] })
    const said = async (query: object) =>
      (
        await show(
          <PublicationsPage call={answering(empty).call} query={query} onQuery={() => undefined} home={home} />,
        )
      ).textContent
    expect(await said({})).toContain('Todavía no se publica ninguna ficha.')
    expect(await said({ q: 'x' })).toContain('Ninguna ficha publicada tiene esas palabras.')
  })
})
