import { describe, expect, test } from 'vitest'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { BackgroundPdfMaker, type PdfWorld } from '../../src/pdf/background-pdf-maker.ts'
import { PdfNotMade, type PdfState } from '../../src/report/pdf-maker.ts'

const REPORT: ReportDocument = { edition: 2023, year: 2023, title: 'Informe', heading: ['Programa'], sections: [] }

/** A browser with a network that can be cut and a disk that keeps the engine. */
class Office implements PdfWorld {
  isOnline = true
  isMetered = false
  keeps = false
  starts = true
  fetched = 0
  started = 0
  stopped = 0

  isKept = async () => this.keeps
  savesTraffic = () => this.isMetered
  keep = async () => {
    this.fetched += 1
    if (!this.isOnline) throw new TypeError('Failed to fetch')
    this.keeps = true
  }
  start = async () => {
    this.started += 1
    if (!this.starts) throw new PdfNotMade('Typst no parte')
    return {
      make: async ({ heading }: ReportDocument) => new TextEncoder().encode(`%PDF ${heading[0]}`),
      stop: () => {
        this.stopped += 1
      },
    }
  }
}

function opened(office = new Office()) {
  const maker = new BackgroundPdfMaker(office)
  const states: PdfState[] = []
  maker.subscribe(() => states.push(maker.state()))
  return { office, maker, states }
}
const madeBy = async (maker: BackgroundPdfMaker) => new TextDecoder().decode(await maker.make(REPORT))

describe('the engine of PDF', () => {
  test('is fetched in the background, once, and not started until a PDF is asked for', async () => {
    const { office, maker, states } = opened()
    expect(maker.state()).toBe('unfetched')
    await Promise.all([maker.prepare(), maker.prepare()])
    expect(states).toEqual(['fetching', 'ready'])
    expect([office.fetched, office.started]).toEqual([1, 0])
  })

  test('makes PDFs without a network once it is on the device, also after a restart', async () => {
    const { office } = opened()
    office.keeps = true
    office.isOnline = false
    const { maker } = opened(office)
    await maker.prepare()
    expect(maker.state()).toBe('ready')
    expect(await madeBy(maker)).toBe('%PDF Programa')
    expect(office.fetched).toBe(0)
  })

  test('is started once for all PDFs', async () => {
    const { office, maker } = opened()
    await maker.prepare()
    await Promise.all([madeBy(maker), madeBy(maker)])
    await madeBy(maker)
    expect(office.started).toBe(1)
  })

  test('says that it could not be fetched, and is fetched again when asked', async () => {
    const { office, maker, states } = opened()
    office.isOnline = false
    await maker.prepare()
    expect(maker.state()).toBe('failed')
    await expect(maker.make(REPORT)).rejects.toBeInstanceOf(PdfNotMade)
    office.isOnline = true
    maker.fetchAgain()
    expect(await madeBy(maker)).toBe('%PDF Programa')
    expect(states.at(-1)).toBe('ready')
  })

  test('waits to be asked for where traffic is to be saved', async () => {
    const { office, maker } = opened()
    office.isMetered = true
    await maker.prepare()
    expect([maker.state(), office.fetched]).toEqual(['unfetched', 0])
    expect(await madeBy(maker)).toBe('%PDF Programa')
    expect(office.fetched).toBe(1)
  })

  test('that does not start says so, and the next PDF tries anew', async () => {
    const { office, maker } = opened()
    office.starts = false
    await maker.prepare()
    await expect(maker.make(REPORT)).rejects.toBeInstanceOf(PdfNotMade)
    expect(maker.state()).toBe('failed')
    office.starts = true
    expect(await madeBy(maker)).toBe('%PDF Programa')
  })

  test('ends with its person, and stays on the device for the next', async () => {
    const { office, maker } = opened()
    await maker.prepare()
    await madeBy(maker)
    maker.forget()
    await Promise.resolve()
    expect([office.stopped, maker.state()]).toEqual([1, 'ready'])
    await madeBy(maker)
    expect([office.started, office.fetched]).toEqual([2, 1])
  })

  test('is started afresh before what it remembers fills the memory, never while it works', async () => {
    const { office, maker } = opened()
    await maker.prepare()
    await Promise.all(Array.from({ length: 30 }, () => madeBy(maker)))
    expect([office.started, office.stopped]).toEqual([1, 1])
    for (let index = 0; index < 30; index++) await madeBy(maker)
    expect(office.started).toBe(4)
  })

  test('nobody is told after they stopped listening', async () => {
    const { maker } = opened()
    const heard: PdfState[] = []
    maker.subscribe(() => heard.push(maker.state()))()
    await maker.prepare()
    expect(heard).toEqual([])
  })
})
