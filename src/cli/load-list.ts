import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type FileTable, readFile } from '../administering/loads/read-file.ts'
import { counted } from '../ficha/counted.ts'
import type { LoadCounts, Proof, TableRows } from '../protocol/administration.ts'
import { load } from '../server/administration/load.ts'
import { prove } from '../server/administration/prove.ts'
import type { StoredKind } from '../server/administration/stored-kind.ts'
import { kindNamed } from './administration-kind.ts'
import { type CommandWorld, withAdministration } from './administration-world.ts'
import { type Outcome, WrongCall } from './outcome.ts'
import { printProof } from './print-proof.ts'
import { COMMAND_LINE } from './user-link.ts'

/** Proves what a file would do to a list and, when it is told to accept, does it. Ends with 1 when a row was refused. */
export async function loadList(kindName: string, file: string, accept: boolean): Promise<Outcome> {
  const kind = kindNamed(kindName)
  const read = await tableOf(file)
  const { head, rows } = read
  const table = { head: [...head], rows: rows.map((cells) => [...cells]) }
  return withAdministration(async (world) => {
    const { proof, toStore } = await prove(world, kind, table)
    const accepted =
      accept && toStore.length > 0 ? await acceptLoad(world, kind, table, proof) : notAccepted(accept, toStore.length)
    const isWrong = proof.problems.length > 0 || leftOut(proof.counts) > 0
    return { output: `${printProof(kind.declared, proof, read)}${accepted}\n`, code: isWrong ? 1 : 0 }
  })
}

async function acceptLoad(world: CommandWorld, kind: StoredKind, table: TableRows, { fingerprint, counts }: Proof) {
  const done = await load(world, COMMAND_LINE, kind, { ...table, act: randomUUID(), fingerprint })
  if (done.is === 'problem') throw new WrongCall(done.problem.detail ?? done.problem.title)
  const stayedOut = leftOut(counts) > 0 ? ' Las filas rechazadas o en duda quedaron fuera.' : ''
  const { one, many } = kind.declared
  return `Guardado: ${counted(done.value.keys.length, one, many)}.${stayedOut}`
}

const leftOut = ({ refused, held = 0 }: LoadCounts): number => refused + held

const notAccepted = (accept: boolean, count: number): string => {
  if (count === 0) return 'No hay nada que guardar.'
  return accept ? '' : 'Nada se guardó: esto es la prueba. Agregue --accept para guardarlo.'
}

async function tableOf(path: string): Promise<FileTable> {
  const reading = await readFile(new File([bytesOf(path)], basename(path)))
  if ('problem' in reading) throw new WrongCall(`${path}: ${reading.problem}`)
  return reading.table
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new WrongCall(`${path}: no se puede leer (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
  }
}
