import { describe, expect, test } from 'vitest'
import { demoSeed } from '../../mocks/demo.ts'
import { getEdition } from '../../src/editions/editions.ts'
import { readAnswers } from '../../src/ficha/answers-file.ts'
import { Period, Programme } from '../../src/ficha/period.ts'
import { printRut, rutDigit } from '../../src/ficha/rut.ts'

const NOW = new Date('2026-11-21T12:00:00.000Z')
const seed = demoSeed(NOW)

describe('the demo', () => {
  test('opened every period 20 days ago and closes it in 60 days', () => {
    for (const { period } of seed.periods) {
      expect(period.opens).toBe('2026-11-01T12:00:00.000Z')
      expect(period.closes).toBe('2027-01-20T12:00:00.000Z')
      expect(Period.safeParse(period).success).toBe(true)
    }
  })

  test('has period 2026 on edition 2023, with factors that say they are invented', () => {
    const found = seed.periods.find((one) => one.period.year === 2026)
    expect(found?.edition).toBe(2023)
    expect(found?.period.factorsSource).toMatch(/inventados/)
    expect(seed.fichas.filter((one) => one.year === 2026).length).toBeGreaterThan(0)
  })

  test('has a contraparte in every service, two in the Interior, and every service reviewed', () => {
    const services = (role: string) =>
      seed.users.filter((one) => one.roles.some((each) => each === role)).flatMap((one) => one.services)
    for (const { id } of seed.services) {
      expect(services('contraparte')).toContain(id)
      expect(services('sectorialista')).toContain(id)
    }
    expect(services('contraparte').filter((id) => id === 'subsecretaria-interior')).toHaveLength(2)
  })

  test('gives every programme to a service of its ministry', () => {
    for (const { programme } of seed.fichas) {
      const service = seed.services.find((one) => one.name === programme.service)
      expect(seed.ministries.find((one) => one.id === service?.ministry)?.name).toBe(programme.ministry)
    }
  })

  test('has programmes and openings that the edition of their period reads, each programme once a period', () => {
    for (const { year, programme, base } of seed.fichas) {
      const { edition } = seed.periods.find((one) => one.period.year === year)!
      expect(Programme.safeParse(programme).success).toBe(true)
      expect(readAnswers(getEdition(edition), year, base), `${programme.id} ${year}`).toMatchObject({ ok: true })
    }
    const ids = seed.fichas.map(({ programme, year }) => `${programme.id} ${year}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('opens Inmigrante y Refugio with the figures of 2021 and 2022 and none of 2023', () => {
    const { base } = seed.fichas[0]!
    expect(base['initialBudget']).toEqual({ '2021': 399669, '2022': 417254 })
    expect(base['components']).toHaveLength(2)
    expect(base['indicators']).toHaveLength(4)
    expect(base).not.toHaveProperty('bySubtitulo')
    expect(JSON.stringify(base)).not.toMatch(/"2023":|"numerator"|"denominator"/)
  })

  test.each([
    [12_678_579, '12.678.579-8'],
    [12_345_678, '12.345.678-5'],
    [30_686_957, '30.686.957-4'],
  ])('RUT %i is %s', (body, written) => expect(printRut(body)).toBe(written))

  test('every account has a well-formed RUT of its own', () => {
    const ruts = seed.users.map((one) => one.rut ?? '')
    expect(new Set(ruts).size).toBe(ruts.length)
    for (const one of ruts) expect(one.at(-1)).toBe(rutDigit(Number(one.slice(0, -2).replaceAll('.', ''))))
  })
})
