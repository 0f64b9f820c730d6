import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEdition } from '../../../src/editions/editions.ts'
import type { Doer } from '../../../src/ficha/acts.ts'
import type { ProofBody } from '../../../src/protocol/administration.ts'
import { LOAD_KINDS, type LoadKindId } from '../../../src/protocol/loads/load-kind.ts'
import { STORED_KINDS } from '../../../src/server/administration/kinds/kinds.ts'
import { exportRows } from '../../../src/server/administration/list-rows.ts'
import { load } from '../../../src/server/administration/load.ts'
import { prove } from '../../../src/server/administration/prove.ts'
import type { AdministrationWorld } from '../../../src/server/administration/stored-kind.ts'
import { proveTakingBack, takeBack } from '../../../src/server/administration/taking-back/take-back.ts'
import { runs } from '../../long.ts'
import { ENGINE } from '../engines.ts'
import { startServer } from '../harness.ts'
import { SEED } from '../seed.ts'
import { INSTITUTIONS, tablesOf } from './list-cells.ts'

const BY: Doer = { id: null, name: 'la ley' }
/** A database each: PostgreSQL takes several times as long to make one. */
const RUNS = { numRuns: runs(ENGINE === 'sqlite' ? 10 : 3, 150) }

/** Nobody has the RUT of another to begin with, as no load would leave it. */
const OWN_RUTS = { ...SEED, users: SEED.users.map(({ rut, ...one }) => (one.user === 'ana' ? { ...one, rut } : one)) }

/** Every list, and what the fichas that were never sent say of their programmes. */
async function everything(world: AdministrationWorld) {
  const lists = []
  for (const id of LOAD_KINDS) lists.push([id, await exportRows(world, STORED_KINDS[id])])
  const fichas = await world.storage
    .selectFrom('fichas')
    .select(['id', 'programme', 'serviceId', 'ownFacts', 'status'])
    .orderBy('id')
    .execute()
  const told = fichas.map(({ programme, ...ficha }) => ({ ...ficha, programme: JSON.parse(programme) as unknown }))
  return {
    lists,
    fichas: told,
    inbox: await world.storage.selectFrom('inbox').selectAll().orderBy('fichaId').execute(),
  }
}

/** Accepts a table; the act where anything of it was stored. */
async function accept(world: AdministrationWorld, id: LoadKindId, table: ProofBody): Promise<string | undefined> {
  const taken = table.rows.map((_, index) => index + 1)
  const { proof } = await prove(world, STORED_KINDS[id], { ...table, taken })
  const act = randomUUID()
  const done = await load(world, BY, STORED_KINDS[id], { ...table, taken, act, fingerprint: proof.fingerprint })
  return done.is === 'ok' ? act : undefined
}

/** Sees what it would do, which changes nothing, and does it. */
async function takenBack(world: AdministrationWorld, id: LoadKindId, loaded: string): Promise<void> {
  const before = await everything(world)
  const proof = await proveTakingBack(world, STORED_KINDS[id], loaded)
  expect(await everything(world)).toEqual(before)
  if (proof.is === 'problem') throw new Error(proof.problem.detail)
  expect(proof.value.rows.filter(({ is }) => is === 'refused')).toEqual([])
  const body = { act: randomUUID(), fingerprint: proof.value.fingerprint }
  const done = await takeBack(world, BY, STORED_KINDS[id], loaded, body)
  expect(done).toMatchObject({ is: 'ok', value: { counts: proof.value.counts } })
  // The same act that arrives again was done.
  expect(await takeBack(world, BY, STORED_KINDS[id], loaded, body)).toEqual(done)
}

describe('loads that are taken back, the last first, leave every list as it was', () => {
  test.each(LOAD_KINDS)('%s', async (id) => {
    await fc.assert(
      fc.asyncProperty(fc.array(tablesOf(id), { minLength: 1, maxLength: 4 }), async (tables) => {
        const server = await startServer({ editions: findEdition }, OWN_RUTS)
        try {
          const world = server.ports
          await accept(world, 'institutions', INSTITUTIONS)
          const steps: { act: string; before: unknown }[] = []
          for (const table of tables) {
            const before = await everything(world)
            const act = await accept(world, id, table)
            if (act !== undefined) steps.push({ act, before })
          }
          for (const { act, before } of steps.reverse()) {
            await takenBack(world, id, act)
            expect(await everything(world)).toEqual(before)
          }
          expect(server.failures).toEqual([])
        } finally {
          await server.stop()
        }
      }),
      RUNS,
    )
  })
})
