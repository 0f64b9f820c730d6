// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { fileName } from '../../src/report/file-name.ts'
import type { PdfMaker, PdfState } from '../../src/report/pdf-maker.ts'
import { PdfMakerContext } from '../../src/showing/report-page/pdf-maker-context.ts'
import { ReportDownloads } from '../../src/showing/report-page/report-downloads.tsx'
import { printedReport } from '../editions/printed-report.ts'
import { subjectOf } from '../editions/sample.ts'
import { PUBLISHED } from '../report/examples.ts'

const ficha = examine(getEdition(PUBLISHED.edition), subjectOf(PUBLISHED))
const report = printedReport(ficha.edition, ficha)
const NAME = 'ficha-2023-programas-complementarios-inmigrante-y-refugio'

/** A maker whose engine stands where the test says. */
class Maker implements PdfMaker {
  asked = 0
  private listeners = new Set<() => void>()
  constructor(private at: PdfState) {}
  state = () => this.at
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  make = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode('%PDF'))
  fetchAgain = () => {
    this.asked += 1
    this.become('fetching')
  }
  become = (state: PdfState) => {
    this.at = state
    for (const listener of this.listeners) listener()
  }
}

const kept: { name: string; blob: Blob }[] = []
let host: HTMLElement
let root: Root

beforeEach(() => {
  kept.length = 0
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob)
    return `blob:${blobs.size - 1}`
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push({ name: this.download, blob: blobs.get(this.getAttribute('href')!)! })
  })
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.restoreAllMocks()
})

const show = (maker?: Maker) =>
  act(() =>
    root.render(
      <PdfMakerContext value={maker}>
        <ReportDownloads report={report} ficha={ficha} />
      </PdfMakerContext>,
    ),
  )
const button = (name: string) => [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)!
/** Presses, and waits until the browser has the file, or until what the test waits for. */
const press = (name: string, until = kept.length + 1) =>
  act(async () => {
    button(name).click()
    await vi.waitFor(() => expect(kept).toHaveLength(until), { timeout: 60_000 })
  })
const said = () => host.querySelector('[role=status]')!.textContent!.trim()

describe('the bar of downloads', () => {
  test.each([
    ['Excel', 'xlsx', /^PK/],
    ['Página web', 'html', /^<!doctype html>/],
    ['Texto', 'txt', /^MONITOREO Y SEGUIMIENTO/],
    ['JSON', 'json', /^\{\n {2}"edition": 2023/],
  ])('keeps %s under the name of the programme and its year', async (name, extension, begins) => {
    show()
    await press(name)
    expect(kept.map((file) => file.name)).toEqual([`${NAME}.${extension}`])
    expect(await kept[0]!.blob.text()).toMatch(begins)
    expect(said()).toBe('')
  })

  test('the JSON says why of the figures that it prints', async () => {
    show()
    await press('JSON')
    const { why } = JSON.parse(await kept[0]!.blob.text())
    expect(why['initialExecution~2023'].formula).toMatch(/181\.255.*466\.541.*= 38,9%$/)
  })

  test('prints', () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    show()
    act(() => button('Imprimir').click())
    expect(print).toHaveBeenCalledOnce()
  })

  test('offers no PDF where nobody makes it', () => {
    show()
    expect(host.textContent).not.toContain('PDF')
  })

  test('keeps the PDF once its engine is there', async () => {
    show(new Maker('ready'))
    await press('PDF')
    expect(kept[0]!.name).toBe(`${NAME}.pdf`)
    expect(kept[0]!.blob.type).toBe('application/pdf')
  })

  test('says why there is no PDF while its engine comes, and offers it then', () => {
    const maker = new Maker('fetching')
    show(maker)
    const waiting = button('PDF (preparando…)')
    expect(waiting.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(waiting.getAttribute('aria-describedby')!)?.textContent).toContain(
      'una vez por equipo',
    )
    act(() => waiting.click())
    expect(kept).toEqual([])
    act(() => maker.become('ready'))
    expect(button('PDF').getAttribute('aria-disabled')).toBeNull()
  })

  test.each([
    ['failed', 'PDF: reintentar', 'No se pudo bajar'],
    ['unfetched', 'Preparar PDF', 'una sola vez'],
  ] as const)('where its engine is %s, fetches it when asked', (state, name, why) => {
    const maker = new Maker(state)
    show(maker)
    expect(host.textContent).toContain(why)
    act(() => button(name).click())
    expect(maker.asked).toBe(1)
    expect(button('PDF (preparando…)')).toBeDefined()
  })

  test('says in a line what could not be made', async () => {
    const maker = new Maker('ready')
    maker.make = () => Promise.reject(new Error('no'))
    show(maker)
    await press('PDF', 0)
    expect(said()).toBe('No se pudo preparar PDF. Intente de nuevo; si no resulta, use otro formato.')
    expect(kept).toEqual([])
    await press('Texto')
    expect(said()).toBe('')
  })
})

describe('the name of the file', () => {
  const named = (name: string) => fileName({ ...report, heading: [name] }, 'pdf')
  test.each([
    ['Programas Complementarios: Inmigrante y Refugio', `${NAME}.pdf`],
    ['Ñuñoa / 4 a 7 "Niñez"', 'ficha-2023-nunoa-4-a-7-ninez.pdf'],
    ['¿?', 'ficha-2023.pdf'],
    ['Palabra '.repeat(20), `ficha-2023-${'palabra-'.repeat(7)}`.replace(/-$/, '.pdf')],
  ])('of %s is %s', (name, file) => expect(named(name)).toBe(file))
})
