import { changeRows } from '../administration/change-rows.ts'
import { findKind } from '../administration/kinds/kinds.ts'
import { exportRows, listRows } from '../administration/list-rows.ts'
import { load } from '../administration/load.ts'
import { openPeriod as open } from '../administration/opening/open-period.ts'
import { listOpenings } from '../administration/opening/openings.ts'
import { prove } from '../administration/prove.ts'
import { listLoads } from '../administration/taking-back/list-loads.ts'
import { proveTakingBack, takeBack } from '../administration/taking-back/take-back.ts'
import { ok, refused } from '../outcome.ts'
import type { Caller } from '../storage/reach.ts'
import type { Handler } from './handler.ts'

const doerOf = ({ id, name }: Caller) => ({ id, name })

export const administrationList: Handler<'administrationList'> = async ({ ports, params, query }) => {
  const kind = findKind(params.kind)
  return kind ? ok(await listRows(ports, kind, query)) : refused('not-found')
}

export const administrationExport: Handler<'administrationExport'> = async ({ ports, params }) => {
  const kind = findKind(params.kind)
  return kind ? ok(await exportRows(ports, kind)) : refused('not-found')
}

export const administrationChanges: Handler<'administrationChanges'> = async ({ ports, caller, params, body }) => {
  const kind = findKind(params.kind)
  return kind ? changeRows(ports, doerOf(caller), kind, body) : refused('not-found')
}

export const administrationProof: Handler<'administrationProof'> = async ({ ports, params, body }) => {
  const kind = findKind(params.kind)
  return kind ? ok((await prove(ports, kind, body)).proof) : refused('not-found')
}

export const administrationLoad: Handler<'administrationLoad'> = async ({ ports, caller, params, body }) => {
  const kind = findKind(params.kind)
  return kind ? load(ports, doerOf(caller), kind, body) : refused('not-found')
}

export const pastLoads: Handler<'pastLoads'> = async ({ ports, params, query }) => {
  const kind = findKind(params.kind)
  return kind ? ok(await listLoads(ports.storage, kind.declared.id, query.before)) : refused('not-found')
}

export const takingBackProof: Handler<'takingBackProof'> = async ({ ports, params }) => {
  const kind = findKind(params.kind)
  return kind ? proveTakingBack(ports, kind, params.load) : refused('not-found')
}

export const takeBackLoad: Handler<'takeBackLoad'> = async ({ ports, caller, params, body }) => {
  const kind = findKind(params.kind)
  return kind ? takeBack(ports, doerOf(caller), kind, params.load, body) : refused('not-found')
}

export const openings: Handler<'openings'> = async ({ ports }) => ok({ openings: await listOpenings(ports) })

export const openPeriod: Handler<'openPeriod'> = ({ ports, caller, params, body }) =>
  open(ports, doerOf(caller), params.year, body)
