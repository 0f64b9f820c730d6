import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { leftOut } from '../administering/loads/left-out.ts'
import { type FileChoice, readFile } from '../administering/loads/read-file.ts'
import { agreeing, counted, listed } from '../ficha/counted.ts'
import { isFilled } from '../importing/files/file-sheet.ts'
import type { FileTable } from '../importing/files/file-table.ts'
import type { LoadCounts, Proof, ProofBody } from '../protocol/administration.ts'
import { load } from '../server/administration/load.ts'
import { prove } from '../server/administration/prove.ts'
import type { StoredKind } from '../server/administration/stored-kind.ts'
import { tableFile } from '../showing/table-file.ts'
import { kindNamed } from './administration-kind.ts'
import { type CommandWorld, withAdministration } from './administration-world.ts'
import { type CommandOutcome, WrongCall } from './outcome.ts'
import { printProof } from './print-proof.ts'
import { COMMAND_LINE } from './user-link.ts'

/** What is asked of a load besides its list and its file. */
interface LoadQuestion {
  readonly accept: boolean
  /** Lines of the file whose rows are taken although they look wrong: '3,8'. */
  readonly take?: string | undefined
  readonly choice: FileChoice
  /** Where the rows that stay out are written, to be mended. */
  readonly leftOut?: string | undefined
}

/** Proves what a file would do to a list and, when it is told to accept, does it. Ends with 1 when a row stayed out. */
export async function loadList(kindName: string, file: string, asked: LoadQuestion): Promise<CommandOutcome> {
  const kind = kindNamed(kindName)
  const read = await tableOf(kind, file, asked.choice)
  const { head, rows } = read
  const taken = takenOf(asked.take, read)
  const table = { head: [...head], rows: rows.map((cells) => [...cells]), ...(taken.length > 0 && { taken }) }
  return withAdministration(async (world) => {
    const { proof, toStore } = await prove(world, kind, table)
    if (asked.leftOut !== undefined) await writeLeftOut(asked.leftOut, kind, proof, read)
    const accepted =
      asked.accept && toStore.length > 0
        ? await acceptLoad(world, kind, table, proof)
        : notAccepted(asked.accept, toStore.length)
    const isWrong = proof.problems.length > 0 || stayedOut(proof.counts) > 0
    return { output: `${printProof(kind.declared, proof, read)}${accepted}\n`, code: isWrong ? 1 : 0 }
  })
}

/** The rows that were named by the line on which they stand. */
function takenOf(take: string | undefined, { lines, name }: FileTable): number[] {
  return (take ?? '')
    .split(',')
    .filter(isFilled)
    .map((line) => {
      const row = lines.indexOf(Number(line)) + 1
      if (row === 0) throw new WrongCall(`${name}: no hay una fila ${line.trim()} que tomar`)
      return row
    })
}

async function writeLeftOut(path: string, { declared }: StoredKind, proof: Proof, read: FileTable): Promise<void> {
  const blob = await tableFile(/\.xlsx$/i.test(path) ? 'xlsx' : 'csv', declared.title, leftOut(declared, proof, read))
  try {
    writeFileSync(path, new Uint8Array(await blob.arrayBuffer()))
  } catch (error) {
    throw new WrongCall(`${path}: no se puede escribir (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
  }
}

async function acceptLoad(world: CommandWorld, kind: StoredKind, table: ProofBody, { fingerprint, counts }: Proof) {
  const done = await load(world, COMMAND_LINE, kind, { ...table, act: randomUUID(), fingerprint })
  if (done.is === 'problem') throw new WrongCall(done.problem.detail ?? done.problem.title)
  const outside = stayedOut(counts) > 0 ? ' Las filas rechazadas o en duda quedaron fuera.' : ''
  const { one, many, isFeminine } = kind.declared
  const count = done.value.keys.length
  const saved = isFeminine ? agreeing(count, 'Guardada', 'Guardadas') : agreeing(count, 'Guardado', 'Guardados')
  return `${saved}: ${counted(count, one, many)}.${outside}`
}

const stayedOut = ({ refused, held = 0 }: LoadCounts): number => refused + held

const notAccepted = (accept: boolean, count: number): string => {
  if (count === 0) return 'No hay nada que guardar.'
  return accept ? '' : 'Nada se guardó: esto es la prueba. Agregue --accept para guardarlo.'
}

async function tableOf({ declared }: StoredKind, path: string, choice: FileChoice): Promise<FileTable> {
  const reading = await readFile(new File([bytesOf(path)], basename(path)), declared, choice)
  if ('table' in reading) return reading.table
  const { problem, sheets = [] } = reading
  const others = sheets.map((name) => `«${name}»`)
  throw new WrongCall(`${path}: ${problem}${others.length > 0 ? ` Otras hojas (--sheet): ${listed(others)}.` : ''}`)
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new WrongCall(`${path}: no se puede leer (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
  }
}
