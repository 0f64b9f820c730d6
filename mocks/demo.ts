import { getEdition } from '../src/editions/editions.ts'
import { type FichaDocument, FORMAT } from '../src/ficha/document.ts'
import { openingFile } from '../src/ficha/opening.ts'
import type { Ports } from '../src/server/ports.ts'
import type { Seed, SeedFicha, SeedPeriod } from '../src/server/seed.ts'
import { actOut, WITH_HISTORY } from './example-history.ts'
import { generateFichas, largest } from './generator.ts'
import { ALL_SERVICES, MINISTRIES } from './institutions.ts'
import { formerJustificationsFor } from './justify.ts'
import { USERS } from './people.ts'
import { EXAMPLE_PERIODS, type ExamplePeriod, PUBLISHED, type Published } from './periods.ts'

const DAYS_BEFORE = 20
const DAYS_OPEN = 60
const DAY_MS = 86_400_000

const MINUTE_MS = 60_000

/** Every period has run for some days and goes on for more, so that whoever tries the product always finds it open. */
function periodOf({ edition, period }: ExamplePeriod, now: Date): SeedPeriod {
  const today = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS
  const [opens, closes] = [today - DAYS_BEFORE * DAY_MS, today + DAYS_OPEN * DAY_MS]
  return {
    edition,
    period: { ...period, opens: new Date(opens).toISOString(), closes: new Date(closes).toISOString() },
  }
}

/** A published programme with what last year's ficha gives: its figures of former years, nothing of its own. */
const opening = (document: Published): SeedFicha => {
  const { edition, period, programme, answers } = document
  const { year } = period
  return {
    year,
    programme,
    base: openingFile(getEdition(edition), year, answers),
    justificationsOffered: formerJustificationsFor({ ...document, format: FORMAT, justifications: [] }),
  }
}

/** Every third example is filled up to the last cell, with last year's reasons to begin from; the others open with last year's figures. */
const FILLED_EVERY = 3

function example(document: FichaDocument, index: number): SeedFicha {
  const { edition, programme, answers, period } = document
  const { year } = period
  const isFilled = index % FILLED_EVERY === 0 || hasHistory(document)
  if (!isFilled) return { year, programme, base: openingFile(getEdition(edition), year, answers) }
  return { year, programme, base: answers, justificationsOffered: formerJustificationsFor(document) }
}

/** Programmes whose review has begun begin with what was sent. */
const hasHistory = ({ programme, period }: FichaDocument): boolean =>
  period.year === MAIN_YEAR && WITH_HISTORY.includes(programme.id)

/** Programmes that run in every period: an ordinary one, one that executed nothing in t-1, a new one. */
const IN_EVERY_PERIOD = 3
const MAIN_YEAR = 2023

const examplesOf = (year: number): FichaDocument[] =>
  year === MAIN_YEAR ? [largest(year), ...generateFichas(undefined, year)] : generateFichas(IN_EVERY_PERIOD, year)

/** What an empty embedded database starts with: accounts, a period of each edition and 2026, and programmes in them. */
export const demoSeed = (now: Date): Seed => ({
  ministries: MINISTRIES,
  services: ALL_SERVICES,
  users: USERS,
  periods: EXAMPLE_PERIODS.map((one) => periodOf(one, now)),
  fichas: [...PUBLISHED.map(opening), ...EXAMPLE_PERIODS.flatMap(({ period }) => examplesOf(period.year).map(example))],
})

/** Acts out what happened in the examples before today; once, in a database that was just filled with them. */
export const actOutHistory = (ports: Ports): Promise<void> => actOut(ports, examplesOf(MAIN_YEAR), USERS)
