import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEdition } from '../../../src/editions/editions.ts'
import type { Doer } from '../../../src/ficha/acts.ts'
import type { Proof, ProofBody, ProvenRow } from '../../../src/protocol/administration.ts'
import { LOAD_KINDS, type LoadKindId, type Texts } from '../../../src/protocol/loads/load-kind.ts'
import { STORED_KINDS } from '../../../src/server/administration/kinds/kinds.ts'
import { exportRows } from '../../../src/server/administration/list-rows.ts'
import { load } from '../../../src/server/administration/load.ts'
import { prove } from '../../../src/server/administration/prove.ts'
import type { AdministrationWorld, StoredKind } from '../../../src/server/administration/stored-kind.ts'
import { runs } from '../../long.ts'
import { ENGINE } from '../engines.ts'
import { startServer } from '../harness.ts'
import { INSTITUTIONS, tablesOf } from './list-cells.ts'

const BY: Doer = { id: null, name: 'la ley' }
/** A database each: PostgreSQL takes several times as long to make one. */
const RUNS = { numRuns: runs(ENGINE === 'sqlite' ? 10 : 3, 150) }

/** A list as the database holds it: what its rows say, by key, without what is there only to be read. */
async function listed(world: AdministrationWorld, { declared, open }: StoredKind): Promise<Map<string, Texts>> {
  const { standing } = await open(world, [])
  const said = Object.entries(declared.columns).filter(([, { informs }]) => !informs)
  return new Map([...standing].map(([key, texts]) => [key, Object.fromEntries(said.map(([id]) => [id, texts[id]!]))]))
}

const isAccepted = ({ is }: ProvenRow): boolean => is === 'new' || is === 'changed' || is === 'removed'

/** What a list becomes when exactly that is done which a proof shows. */
function becomes(kind: StoredKind, before: ReadonlyMap<string, Texts>, { rows }: Proof): Map<string, Texts> {
  const after = new Map(before)
  for (const { key, is, changes } of rows.filter(isAccepted)) {
    const stands = before.get(key!) ?? blankRow(kind)
    if (is === 'removed') after.delete(key!)
    else after.set(key!, { ...stands, ...Object.fromEntries(changes.map(({ column, to }) => [column, to])) })
    expect(changes.map(({ from, column }) => [column, from])).toEqual(
      changes.map(({ column }) => [column, stands[column]]),
    )
  }
  return kind.declared.id === 'institutions' ? renamed(before, after, rows) : after
}

const blankRow = ({ declared }: StoredKind): Texts =>
  Object.fromEntries(Object.entries(declared.columns).flatMap(([id, { informs }]) => (informs ? [] : [[id, '']])))

/** Services that a file leaves alone say the new name of their ministry. */
function renamed(before: ReadonlyMap<string, Texts>, after: Map<string, Texts>, rows: readonly ProvenRow[]) {
  const accepted = new Set(rows.filter(isAccepted).map(({ key }) => key))
  const ministries = [...before].filter(([key]) => key.startsWith('ministry:'))
  const names = new Map(ministries.map(([key, { name }]) => [name, after.get(key)!['name']!]))
  return new Map(
    [...after].map(([key, texts]) => {
      const ministry = texts['ministry'] && names.get(texts['ministry'])
      return [key, ministry && !accepted.has(key) ? { ...texts, ministry } : texts]
    }),
  )
}

/** Proves and accepts a table, and holds what came of it to what was shown. */
async function loadAndCompare(world: AdministrationWorld, kind: StoredKind, table: ProofBody): Promise<void> {
  const before = await listed(world, kind)
  const { proof } = await prove(world, kind, table)
  expect(await listed(world, kind)).toEqual(before)
  const act = randomUUID()
  const done = await load(world, BY, kind, { ...table, act, fingerprint: proof.fingerprint })
  const shown = proof.rows.filter(isAccepted)
  if (shown.length === 0) expect(done).toMatchObject({ is: 'problem', problem: { code: 'nothing-to-load' } })
  else {
    expect(done).toMatchObject({ is: 'ok', value: { counts: proof.counts, keys: shown.map(({ key }) => key) } })
    expect(await recordedOf(world, act)).toEqual(shown.map(({ key, is, changes }) => ({ key, is, changes })))
  }
  const stored = await listed(world, kind)
  expect(inOrder(stored)).toEqual(inOrder(becomes(kind, before, proof)))
  await compareExported(world, kind, stored)
}

const inOrder = (rows: ReadonlyMap<string, Texts>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1))

async function recordedOf({ storage }: AdministrationWorld, act: string): Promise<unknown> {
  const row = await storage.selectFrom('record').select('content').where('actId', '=', act).executeTakeFirstOrThrow()
  return JSON.parse(row.content).changes
}

/** What is exported says what is stored, and loads again as the same. */
async function compareExported(world: AdministrationWorld, kind: StoredKind, stored: ReadonlyMap<string, Texts>) {
  const exported = await exportRows(world, kind)
  const ids = Object.keys(kind.declared.columns)
  const said = exported.rows.map((cells) =>
    ids.flatMap((id, index) => (kind.declared.columns[id]!.informs ? [] : [[id, cells[index]]])),
  )
  expect(said.map((one) => Object.fromEntries(one))).toEqual([...stored.values()])
  const { counts, rows } = (await prove(world, kind, exported)).proof
  expect({ counts, refused: rows.filter(({ is }) => is !== 'same') }).toEqual({
    counts: { new: 0, changed: 0, removed: 0, same: stored.size, refused: 0 },
    refused: [],
  })
}

/** Every other table comes with all of its rows ticked: those that look wrong, or would blank something, are taken. */
const proofsOf = (id: LoadKindId): fc.Arbitrary<ProofBody> =>
  fc
    .record({ table: tablesOf(id), isTicked: fc.boolean() })
    .map(({ table, isTicked }) => ({ ...table, ...(isTicked && { taken: table.rows.map((_, index) => index + 1) }) }))

describe('what is stored is what the proof showed, what is recorded and what is exported', () => {
  test.each(LOAD_KINDS)('%s', async (id) => {
    await fc.assert(
      fc.asyncProperty(fc.array(proofsOf(id), { minLength: 1, maxLength: 4 }), async (tables) => {
        const server = await startServer({ editions: findEdition })
        try {
          await loadAndCompare(server.ports, STORED_KINDS.institutions, INSTITUTIONS)
          for (const table of tables) await loadAndCompare(server.ports, STORED_KINDS[id], table)
          expect(server.failures).toEqual([])
        } finally {
          await server.stop()
        }
      }),
      RUNS,
    )
  })
})
