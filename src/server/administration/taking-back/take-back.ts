import type { Doer } from '../../../ficha/acts.ts'
import { sha256 } from '../../../ficha/fingerprint.ts'
import type { AdministrationDone, Proof, ProvenRow, TakingBackBody } from '../../../protocol/administration.ts'
import { canonicalInSlices } from '../../canonical-in-slices.ts'
import { breatheAfter, inSlices } from '../../in-slices.ts'
import { type Outcome, ok, refused } from '../../outcome.ts'
import { printTime } from '../../printed-time.ts'
import { type ActingWorld, administer, type Done, rehearse } from '../administer.ts'
import { countsOf } from '../prove.ts'
import type { AdministrationWorld, StoredKind } from '../stored-kind.ts'
import { TAKING_BACK } from './by-kind.ts'
import { changedSince } from './later-acts.ts'
import { findLoad, type LoadedRow, type RecordedLoad } from './loaded-rows.ts'
import { putBack, rowsToBe } from './put-back.ts'
import { subjectOf, takenBack } from './taken-back.ts'

/** What taking a load back would do, row by row. It is done and undone: what it shows is what will be. */
export async function proveTakingBack(world: ActingWorld, kind: StoredKind, act: string): Promise<Outcome<Proof>> {
  const load = await findLoad(world.storage, kind.declared.id, act)
  if (!load) return refused('not-found')
  const tried = await rehearse(world, (within) => attempt(within, kind, load))
  return tried.is === 'ok' ? ok(tried.value.answer.proof) : tried
}

/** Takes a load back, whole or not at all: the rows say again what they said before it, and those that it brought go. */
export const takeBack = (
  world: ActingWorld,
  by: Doer,
  kind: StoredKind,
  loaded: string,
  { act, fingerprint }: TakingBackBody,
): Promise<Outcome<AdministrationDone>> => {
  const asked = { load: loaded, fingerprint }
  const recorded = { id: act, name: 'takeBackLoad', subject: subjectOf(loaded), by, asked } as const
  return administer(world, recorded, async (within): Promise<Outcome<Done<AdministrationDone>>> => {
    const load = await findLoad(within.storage, kind.declared.id, loaded)
    if (!load) return refused('not-found')
    const tried = await attempt(within, kind, load)
    if (tried.is === 'problem') return tried
    const { answer, events } = tried.value
    const { proof } = answer
    if (proof.fingerprint !== fingerprint)
      return refused('stale', { detail: 'Lo que se haría ya no es lo que usted vio. Véalo otra vez y decida.' })
    const inTheWay = proof.rows.filter(({ is }) => is === 'refused')
    if (inTheWay.length > 0)
      return refused('built-on', { detail: firstOf(inTheWay), refusedRows: inTheWay.slice(0, 20) })
    const keys = proof.rows.map(({ key }) => key!)
    const kept = {
      kind: kind.declared.id,
      what: load.what,
      rows: keys.length,
      loadId: loaded,
      changes: proof.rows.map(({ key, is, changes }) => ({ key, is, changes })),
    }
    return ok({ answer: { act, at: within.clock().toISOString(), counts: proof.counts, keys }, kept, events })
  })
}

const firstOf = (rows: readonly ProvenRow[]): string => {
  const others = rows.length > 1 ? ` Y así otras ${rows.length - 1} filas.` : ''
  return `${rows[0]!.name}: ${rows[0]!.problems[0]!.what}${others}`
}

/** Does it in the transaction of whoever asks, who leaves nothing of it where a row is in the way. */
async function attempt(
  world: AdministrationWorld,
  kind: StoredKind,
  load: RecordedLoad,
): Promise<Outcome<Done<{ proof: Proof }>>> {
  const gone = (await takenBack(world.storage, [load.act])).get(load.act)
  if (gone) return refused('built-on', { detail: `${gone.by} ya deshizo esta carga, el ${printTime(gone.at)}.` })
  const { rows } = load
  if (!rows)
    return refused('built-on', { detail: 'Esta carga es de una versión de Cuadra que no guardaba lo que había antes.' })
  const { standing } = await kind.open(world, [])
  const changed = await changedSince(world.storage, kind.declared, load, rowsToBe(kind, rows))
  const built = await TAKING_BACK[kind.declared.id].builtOn(world.storage, rows, load)
  const before = new Map([...built, ...changed])
  const { inTheWay, events } =
    before.size > 0 ? { inTheWay: before, events: [] } : await putBack(world, kind, rows, load)
  const proven = await inSlices(rows, (row, index) =>
    provenOf(kind, row, index + 1, standing.get(row.key), inTheWay.get(row.key), load),
  )
  await breatheAfter(rows.length)
  const shown = { kind: kind.declared.id, counts: countsOf(proven), head: [], problems: [], rows: proven }
  const proof = { ...shown, fingerprint: await sha256(await canonicalInSlices({ ...shown, load: load.act })) }
  return ok({ answer: { proof }, kept: {}, events })
}

const BACK = { new: 'removed', changed: 'changed', removed: 'new' } as const

/** What a row becomes when it is taken back. */
function provenOf(
  kind: StoredKind,
  { key, is, columns, before, after }: LoadedRow,
  row: number,
  now: Readonly<Record<string, string>> | undefined,
  why: string | undefined,
  { along }: RecordedLoad,
): ProvenRow {
  const known = { row, key, name: kind.nameOf(now ?? before ?? after), notes: [] as string[] }
  if (why !== undefined) return { ...known, is: 'refused', changes: [], problems: [{ column: null, what: why }] }
  const returning = along.filter((one) => kind.declared.id === 'users' && one['user'] === key)
  return {
    ...known,
    is: BACK[is],
    changes: is === 'new' ? [] : columns.map((id) => ({ column: id, from: now?.[id] ?? '', to: before?.[id] ?? '' })),
    problems: [],
    notes: returning.map((one) => `Vuelve su asignación: ${one['role']}, ${one['institution']}.`),
  }
}
