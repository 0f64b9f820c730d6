import type { FichaDocument } from '../src/ficha/document.ts'
import type { Seed, SeedFicha, SeedPeriod, SeedUser } from '../src/server/storage/seed.ts'
import published from './fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { generateFichas, largest } from './generator.ts'
import { MINISTRIES, SERVICES } from './institutions.ts'
import { justificationsFor } from './justify.ts'
import { openingAnswers } from './opening-answers.ts'
import { rut } from './rut.ts'

const DAYS_OPEN = 60
const DAY_MS = 86_400_000

const account = (
  user: string,
  name: string,
  rutBody: number,
  role: SeedUser['roles'][number],
  ...services: readonly (typeof SERVICES)[number]['id'][]
): SeedUser => ({ user, password: `cuadra-${user}`, name, rut: rut(rutBody), roles: [role], services })

/** People of the demo, invented; their passwords are printed at the start. */
const USERS: readonly SeedUser[] = [
  account('interior', 'Marcela Fuentes Díaz', 12_678_579, 'contraparte', 'subsecretaria-interior'),
  account('interior2', 'Rodrigo Paredes Soto', 15_203_441, 'contraparte', 'subsecretaria-interior'),
  account('oficios', 'Carolina Muñoz Vera', 13_987_210, 'contraparte', 'oficios'),
  account('lectura', 'Ignacio Araya Pinto', 16_450_318, 'contraparte', 'lectura'),
  account('ses', 'Paula Contreras Lagos', 14_112_905, 'sectorialista', 'subsecretaria-interior', 'oficios'),
  account('dipres', 'Tomás Valdés Rojas', 11_745_836, 'sectorialista', 'lectura'),
]

/** Period 2023 runs from now on, so that an evaluation of the product always finds it open. */
const periodOf = (now: Date): SeedPeriod => ({
  edition: published.edition,
  period: {
    ...published.period,
    opens: now.toISOString(),
    closes: new Date(now.getTime() + DAYS_OPEN * DAY_MS).toISOString(),
  },
})

/** The published programme with what last year's ficha gives: its figures of 2021 and 2022, nothing of 2023. */
const inmigranteYRefugio: SeedFicha = {
  year: published.period.year,
  programme: published.programme,
  base: openingAnswers(published.answers, published.period.year),
}

/** Every third example is filled and justified up to the last cell; the others open with last year's figures. */
const FILLED_EVERY = 3

function example(document: FichaDocument, index: number): SeedFicha {
  const { programme, answers, period } = document
  const { year } = period
  if (index % FILLED_EVERY > 0) return { year, programme, base: openingAnswers(answers, year) }
  return { year, programme, base: answers, justificationsOffered: justificationsFor(document) }
}

/** What an empty embedded database starts with: accounts, period 2023 and example programmes. */
export const demoSeed = (now: Date): Seed => ({
  ministries: MINISTRIES,
  services: SERVICES,
  users: USERS,
  periods: [periodOf(now)],
  fichas: [inmigranteYRefugio, ...[largest(), ...generateFichas()].map(example)],
})
