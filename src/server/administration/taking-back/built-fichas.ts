import { printTime } from '../../printed-time.ts'
import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import type { RecordedLoad } from './loaded-rows.ts'

/** A ficha that stands on a row, and what was done with it since, in a sentence; undefined where nothing was. */
export interface StandingFicha {
  readonly id: string
  readonly programmeId: string
  readonly periodId: string
  readonly serviceId: string
  /** It was filled or sent for the first time. */
  readonly moved: string | undefined
  /** Its period was opened: it may have been made of the row. */
  readonly opened: string | undefined
}

/** Why the row can't be taken from under it. */
export const whyOf = ({ moved, opened }: StandingFicha): string | undefined => moved ?? opened

type Since = Pick<RecordedLoad, 'position' | 'at'>
type Of = 'programmeId' | 'serviceId' | 'periodId'

/** The fichas of these programmes, services or periods, each with what was done in it since. */
export async function standingFichas(storage: Storage, of: Of, ids: readonly string[], since: Since) {
  const opened = await openedSince(storage, since)
  const fichas = await inChunks(ids, (chunk) => fichasOf(storage, of, chunk))
  const moved = await movedSince(
    storage,
    fichas.map(({ id }) => id),
    since,
  )
  return fichas.map(({ name, year, ...ficha }): StandingFicha => {
    const called = `la ficha ${year} de «${name}»`
    const done = moved.get(ficha.id)
    const at = opened.get(year)
    return {
      ...ficha,
      moved: done && `Después${done} ${called}.`,
      opened: at && `Después, el ${printTime(at)}, se abrió ${called}.`,
    }
  })
}

const fichasOf = (storage: Storage, of: Of, ids: readonly string[]) =>
  storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .innerJoin('programmes', 'programmes.id', 'fichas.programmeId')
    .where(`fichas.${of}`, 'in', [...ids])
    .select(['fichas.id', 'fichas.programmeId', 'fichas.periodId', 'fichas.serviceId'])
    .select(['periods.year', 'programmes.name'])
    .orderBy('periods.year', 'desc')
    .execute()

/** Years that were opened since, with when: the fichas that they have now may have been made of the row. */
async function openedSince(storage: Storage, { position }: Since): Promise<ReadonlyMap<number, string>> {
  const rows = await storage
    .selectFrom('record')
    .select(['subject', 'at'])
    .where('position', '>', position)
    .where('name', '=', 'openPeriod')
    .execute()
  return new Map(rows.map(({ subject, at }) => [Number(subject.slice('period:'.length)), at]))
}

/** What was typed or first sent since: what had been sent before, a load doesn't reach. */
async function movedSince(
  storage: Storage,
  ids: readonly string[],
  since: Since,
): Promise<ReadonlyMap<string, string>> {
  const typed = await inChunks(ids, (chunk) =>
    storage
      .selectFrom('journal')
      .innerJoin('fichas', 'fichas.id', 'journal.fichaId')
      .where('journal.fichaId', 'in', [...chunk])
      .where('fichas.iteration', '=', 0)
      .where('receivedAt', '>=', since.at)
      .select('journal.fichaId')
      .distinct()
      .execute(),
  )
  const acts = await inChunks(ids, (chunk) =>
    storage
      .selectFrom('record')
      .where('fichaId', 'in', [...chunk])
      .where('position', '>', since.position)
      .where('name', 'in', ['start', 'submit'])
      .select(['fichaId', 'name', 'byName', 'at'])
      .orderBy('position')
      .execute(),
  )
  const told = acts.map(
    ({ fichaId, name, byName, at }) =>
      [fichaId!, `, el ${printTime(at)}, ${byName} ${name === 'submit' ? 'envió' : 'empezó'}`] as const,
  )
  return new Map([...typed.map(({ fichaId }) => [fichaId, ' se escribió en'] as const), ...told])
}
