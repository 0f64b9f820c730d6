import { randomUUID } from 'node:crypto'
import type {
  ChangesBody,
  LoadBody,
  OpeningBody,
  Proof,
  ProofBody,
  TableRows,
  TakingBackBody,
} from '../../../src/protocol/administration.ts'
import type { LoadKindId } from '../../../src/protocol/loads/load-kind.ts'
import { type Person, read, type TestServer } from '../harness.ts'

/** A table as a spreadsheet shows it: 'Código | Nombre' over its rows. */
export const table = (head: string, ...rows: readonly string[]): TableRows => {
  const cells = (line: string) => line.split('|').map((cell) => cell.trim())
  return { head: cells(head), rows: rows.map(cells) }
}

const at = (kind: LoadKindId, what: string) => `/api/administration/${kind}${what}`

export const askProof = (person: Person, kind: LoadKindId, body: ProofBody) =>
  person(at(kind, '/proof'), { method: 'POST', body })
export const askLoad = (person: Person, kind: LoadKindId, body: LoadBody) =>
  person(at(kind, '/loads'), { method: 'POST', body })
export const askChange = (person: Person, kind: LoadKindId, body: ChangesBody) =>
  person(at(kind, '/changes'), { method: 'POST', body })
export const askOpening = (person: Person, year: number, body: OpeningBody) =>
  person(`/api/openings/${year}`, { method: 'POST', body })

export const proofOf = async (person: Person, kind: LoadKindId, body: ProofBody): Promise<Proof> =>
  read('administrationProof', await askProof(person, kind, body))

/** Proves and accepts; gives the answer as it came. */
export async function loadInto(person: Person, kind: LoadKindId, body: ProofBody, act = randomUUID()) {
  const { fingerprint } = await proofOf(person, kind, body)
  return askLoad(person, kind, { ...body, act, fingerprint })
}

export const pastLoadsOf = async (person: Person, kind: LoadKindId) =>
  (await read('pastLoads', await person(at(kind, '/loads')))).loads
const takingBack = (kind: LoadKindId, load: string) => at(kind, `/loads/${load}/taking-back`)
export const askTakingBackProof = (person: Person, kind: LoadKindId, load: string) => person(takingBack(kind, load))
export const takingBackProofOf = async (person: Person, kind: LoadKindId, load: string): Promise<Proof> =>
  read('takingBackProof', await askTakingBackProof(person, kind, load))
export const askTakingBack = (person: Person, kind: LoadKindId, load: string, body: TakingBackBody) =>
  person(takingBack(kind, load), { method: 'POST', body })
/** Sees what taking a load back would do, and does it; gives the answer as it came. */
export async function takeBack(person: Person, kind: LoadKindId, load: string, act = randomUUID()) {
  const { fingerprint } = await takingBackProofOf(person, kind, load)
  return askTakingBack(person, kind, load, { act, fingerprint })
}

export const exportOf = async (person: Person, kind: LoadKindId) =>
  read('administrationExport', await person(at(kind, '/export')))

/** A list, or the one row of a key. */
export const listOf = async (person: Person, kind: LoadKindId, query = '') =>
  read('administrationList', await person(at(kind, query)))
export async function rowOf(person: Person, kind: LoadKindId, key: string) {
  const { rows } = await listOf(person, kind, `?key=${encodeURIComponent(key)}`)
  if (!rows[0]) throw new Error(`no ${key} in ${kind}`)
  return rows[0]
}

/** Changes one row that stands. */
export async function changeOne(person: Person, kind: LoadKindId, key: string, values: Record<string, string>) {
  const { version } = await rowOf(person, kind, key)
  return askChange(person, kind, { act: randomUUID(), changes: [{ key, version, values }] })
}

export const addOne = (person: Person, kind: LoadKindId, values: Record<string, string>) =>
  askChange(person, kind, { act: randomUUID(), changes: [{ key: null, version: null, values }] })

export const openingsOf = async (person: Person) => (await read('openings', await person('/api/openings'))).openings

/** Opens a period as it stands. */
export async function openYear(person: Person, year: number, act = randomUUID()) {
  const found = (await openingsOf(person)).find((one) => one.year === year)
  return askOpening(person, year, { act, version: found?.version ?? 'none' })
}

/** Good bodies for the table of routes: each loads or changes an institution of its own. */
export const administrationBodies = {
  changes: () => {
    const act = randomUUID()
    return { act, changes: [{ key: null, version: null, values: { code: act, name: `Ministerio ${act}` } }] }
  },
  proof: () => table('Código | Nombre', 'nuevo | Ministerio Nuevo'),
  load: async (server: TestServer) => {
    const act = randomUUID()
    const body = table('Código | Nombre', `${act} | Ministerio ${act}`)
    const { fingerprint } = await proofOf(await server.as('adela'), 'institutions', body)
    return { ...body, act, fingerprint }
  },
  takingBack: async (server: TestServer, load: string) => {
    const { fingerprint } = await takingBackProofOf(await server.as('adela'), 'institutions', load)
    return { act: randomUUID(), fingerprint }
  },
  opening: async (server: TestServer) => {
    const found = (await openingsOf(await server.as('adela'))).find((one) => one.year === 2023)!
    return { act: randomUUID(), version: found.version }
  },
}
