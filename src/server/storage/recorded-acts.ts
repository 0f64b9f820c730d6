import { RecordName } from '../../ficha/acts.ts'
import type { FichaRecord, RecordedAct, RecordPage } from '../../protocol/record.ts'
import type { Storage, Tables } from './tables.ts'

const PAGE = 50

/** What was recorded of a ficha, in order. Who may read it is for the caller to have seen. */
export async function readFichaRecord(storage: Storage, fichaId: string): Promise<FichaRecord> {
  const rows = await storage
    .selectFrom('record')
    .select(['position', 'name', 'byName', 'at', 'hash', 'content'])
    .where('fichaId', '=', fichaId)
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

const saidIn = (content: object): RecordedAct['said'] =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => ['string', 'number'].includes(typeof value)))
