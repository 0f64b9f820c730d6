import { RecordName } from '../../../ficha/acts.ts'
import { AMONG_REVIEWERS } from '../../../ficha/status.ts'
import type { FichaRecord, RecordedAct, RecordPage } from '../../../protocol/record.ts'
import type { Storage, Tables } from '../tables.ts'

const PAGE = 50

/**
 * What was recorded of a ficha, in order; of what reviewers do among themselves, what came up to one of its acts. Who may
 * read it is for the caller to have seen.
 */
export async function readFichaRecord(storage: Storage, fichaId: string, toldSeq: number): Promise<FichaRecord> {
  const rows = await storage
    .selectFrom('record')
    .leftJoin('acts', 'acts.id', 'record.actId')
    .select(['position', 'record.name', 'byName', 'record.at', 'hash', 'content'])
    .where('record.fichaId', '=', fichaId)
    .where((row) => row.or([row('record.name', 'not in', [...AMONG_REVIEWERS]), row('seq', '<=', toldSeq)]))
    .orderBy('position')
    .execute()
  return { acts: rows.map(toAct) }
}

/** A page of the acts of administration, the last first. */
export async function readAdministrationRecord(storage: Storage, before: number | undefined): Promise<RecordPage> {
  const rows = await storage
    .selectFrom('record')
    .select(['position', 'name', 'byName', 'at', 'hash', 'content'])
    .where('fichaId', 'is', null)
    .$if(before !== undefined, (query) => query.where('position', '<', before!))
    .orderBy('position', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  return { acts: page.map(toAct), next: rows.length > PAGE ? page.at(-1)!.position : null }
}

type Row = Pick<Tables['record'], 'position' | 'name' | 'byName' | 'at' | 'hash' | 'content'>

const toAct = ({ position, name, byName, at, hash, content }: Row): RecordedAct => ({
  position,
  name: RecordName.parse(name),
  by: { name: byName },
  at,
  hash,
  said: saidIn(JSON.parse(content)),
})

/** Hashes of what people wrote say nothing, and a short text could be guessed by them. */
const HASH = /^[0-9a-f]{64}$/
/** Ids are for the audit: nobody reads them. */
const ID = /Id$|^observation$/
const isSaid = ([name, value]: [string, unknown]): boolean =>
  !ID.test(name) && (typeof value === 'number' || (typeof value === 'string' && !HASH.test(value)))

const saidIn = (content: object): RecordedAct['said'] => Object.fromEntries(Object.entries(content).filter(isSaid))
