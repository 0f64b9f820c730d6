// @draws

import { readFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { FichaDocument } from '../../src/ficha/document.ts'
import { fingerprint, sha256 } from '../../src/ficha/fingerprint.ts'
import { readForVerifying } from '../../src/open/read-for-verifying.ts'
import { readTypedMark } from '../../src/open/typed-mark.ts'
import { VerifyPage } from '../../src/open/verify-page.tsx'
import type { CallResult } from '../../src/protocol/client.ts'
import type { FoundMark } from '../../src/protocol/publication.ts'
import { offline, settle, show } from '../reviewing/on-screen.tsx'

const FICHA = 'mocks/fichas/2023-inmigrante-y-refugio.json'
const NUMBER = 'P2023-000001-9'
const which = {
  programme: 'Inmigrante y Refugio',
  service: 'Subsecretaría',
  year: 2023,
  at: '2024-04-28T17:32:00.000Z',
}
const published: FoundMark = { is: 'published', ...which, number: NUMBER, format: 'pdf' }
const sent = (more: Partial<FoundMark>): FoundMark =>
  ({
    is: 'sent',
    ...which,
    folio: '2023-000001-9',
    iteration: 2,
    state: 'holds',
    publication: null,
    ...more,
  }) as FoundMark

/** A server that knows these marks; everything that it was asked is kept, whole. */
function knowing(known: Record<string, readonly FoundMark[]>, then?: CallResult<never>) {
  const asked: unknown[][] = []
  const call = (async (...what: unknown[]) => {
    asked.push(what)
    const { mark } = (what[1] as { params: { mark: string } }).params
    return then ?? { is: 'ok', value: { found: known[mark] ?? [] } }
  }) as never
  return { call, asked }
}
const page = (call: never) => show(<VerifyPage call={call} home={{ href: '/', text: 'Ingresar' }} />)
const file = (content: BlobPart, name = 'ficha.pdf') => new File([content], name)

/** Until everything was read and answered for. */
async function answered(host: HTMLElement) {
  do await settle()
  while (host.querySelector('section [aria-busy]'))
}
async function choose(host: HTMLElement, ...files: File[]) {
  const input = host.querySelector<HTMLInputElement>('input[type=file]')!
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
  await answered(host)
}
async function type(host: HTMLElement, text: string) {
  const input = host.querySelector<HTMLInputElement>('#marca')!
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () =>
    host.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  )
  await answered(host)
}
const results = (host: HTMLElement) => [...host.querySelectorAll('section li')].map((one) => one.textContent)
const heard = () => document.querySelector('[role=status][aria-live=polite]')?.textContent ?? ''

describe('a dropped file', () => {
  test('is told to be the published one, and nothing but its fingerprint leaves the device', async () => {
    const hash = await sha256('%PDF de la ficha')
    const { call, asked } = knowing({ [hash]: [published] })
    const host = await page(call)
    await choose(host, file('%PDF de la ficha'))
    expect(results(host)[0]).toContain(`Es el PDF de la ficha publicada ${NUMBER}.`)
    expect(results(host)[0]).toContain('28 de abril de 2024, 13:32, hora de Chile continental')
    expect(host.querySelector(`a[href="/publicadas/${NUMBER}"]`)).not.toBeNull()
    expect(asked).toEqual([['fingerprints', { params: { mark: hash } }]])
    expect(heard()).toContain('Es el PDF de la ficha publicada')
  })

  test('that changed by one letter is none, and it says what to do', async () => {
    const { call } = knowing({ [await sha256('%PDF de la ficha')]: [published] })
    const host = await page(call)
    await choose(host, file('%PDF de la fichA'))
    expect(results(host)[0]).toContain('fue modificado o nunca se publicó')
    expect(results(host)[0]).toContain('Baje el original')
  })

  test.each([
    ['holds', 'Es lo que se envió, iteración 2, la vigente.'],
    ['superseded', 'Es lo que se envió, iteración 2; no es la última.'],
    ['withdrawn', 'pero la institución retiró ese envío.'],
  ] as const)('of a ficha that was sent and %s is told so, however its file is written', async (state, words) => {
    const document = FichaDocument.parse(JSON.parse(readFileSync(FICHA, 'utf8')))
    const { call, asked } = knowing({ [await fingerprint(document)]: [sent({ state })] })
    const host = await page(call)
    const { evaluation: _, ...rest } = document
    await choose(host, file(JSON.stringify(Object.fromEntries(Object.entries(rest).reverse())), 'ficha.json'))
    expect(results(host)[0]).toContain(words)
    expect(JSON.stringify(asked)).not.toContain('Inmigrante')
  })

  test('that is a receipt is told so by its content, and not when a member of it was changed', async () => {
    const receipt = {
      folio: '2023-000001-9',
      at: which.at,
      by: { name: 'Ana' },
      act: 'a',
      ficha: 'f',
      programme: 'p',
      service: 's',
      year: 2023,
      iteration: 1,
      fingerprint: 'a'.repeat(64),
      serverTime: which.at,
    }
    const { call } = knowing({ [await sha256(canonicalize(receipt)!)]: [sent({ is: 'receipt', iteration: 1 })] })
    const host = await page(call)
    await choose(host, file(`${JSON.stringify(receipt, null, 2)}\n`, 'recibo.json'))
    expect(results(host)[0]).toContain('Es el recibo de lo que se envió, iteración 1')
    await choose(host, file(JSON.stringify({ ...receipt, by: { name: 'Eva' } }), 'recibo.json'))
    expect(results(host)[0]).toContain('no coincide con ningún recibo de este servidor')
  })

  test('comes with others: each is told, the first one on top', async () => {
    const { call } = knowing({ [await sha256('a')]: [published] })
    const host = await page(call)
    await choose(host, file('a', 'a.pdf'), file('b', 'b.pdf'), file('', 'c.pdf'))
    expect(results(host).map((one) => one!.slice(0, 5))).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
    expect(results(host)[2]).toContain('El archivo está vacío.')
  })

  test('is verified again once there is a network; meanwhile its fingerprint is shown', async () => {
    const { call, asked } = knowing({}, offline)
    const host = await page(call)
    await choose(host, file('a'))
    expect(results(host)[0]).toContain('Sin conexión')
    expect(results(host)[0]!.replace(/\s/g, '')).toContain(await sha256('a'))
    await act(async () => host.querySelector<HTMLButtonElement>('section li button')!.click())
    await answered(host)
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['too big to be one of ours', { size: 60_000_000, arrayBuffer: () => Promise.reject(new Error('read')) }, 'huge'],
    [
      'a folder',
      { size: 4_096, arrayBuffer: () => Promise.reject(new DOMException('x', 'NotReadableError')) },
      'unreadable',
    ],
  ] as const)('that is %s is not read', async (_what, one, is) => {
    expect(await readForVerifying(one)).toEqual({ is })
  })

  test.each(['{"format":"cuadra-ficha/1"}', '{', 'null', '[]', '"x"'])(
    'with %s in it is a file like any other',
    async (text) => {
      expect(await readForVerifying(file(text))).toEqual({ is: 'read', kind: 'file', marks: [await sha256(text)] })
    },
  )
})

describe('what is typed off a paper', () => {
  test.each([
    [' p2023-000001-9 ', { is: 'number', mark: NUMBER }],
    ['2023-000001-9', { is: 'folio', mark: '2023-000001-9' }],
    ['ABCD '.repeat(16), { is: 'fingerprint', mark: 'abcd'.repeat(16) }],
    ['P2023-000001-8', { is: 'wrongDigit' }],
    ['abcd '.repeat(15), { is: 'wrongLength' }],
    ['Inmigrante', { is: 'unknown' }],
    ['', { is: 'unknown' }],
  ])('«%s» is read', (typed, read) => expect(readTypedMark(typed)).toEqual(read))

  test('is answered, and what is wrong with it is said at its place', async () => {
    const { call, asked } = knowing({ [NUMBER]: [{ ...published, format: null } as FoundMark] })
    const host = await page(call)
    await type(host, 'P2023-000001-8')
    expect(host.querySelector('#marca')!.getAttribute('aria-invalid')).toBe('true')
    expect([host.querySelector('#marca-error')!.textContent, asked]).toEqual([
      expect.stringContaining('El último dígito no corresponde'),
      [],
    ])
    await type(host, 'p2023-000001-9')
    expect(results(host)[0]).toContain(`Es la ficha publicada ${NUMBER}.`)
  })

  test('as a folio that nobody published tells nothing of who sent what', async () => {
    const { call } = knowing({})
    const host = await page(call)
    await type(host, '2023-000001-9')
    expect(results(host)[0]).toContain('un folio solo no prueba nada')
  })
})
