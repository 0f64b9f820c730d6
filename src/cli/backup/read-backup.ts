import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { WrongCall } from '../outcome.ts'
import { Header, RowLine, TableLine, Trailer, type Value } from './format.ts'

/** A row of a backup, with the columns of its values. */
export interface BackupRow extends TableLine {
  readonly values: readonly Value[]
}

export interface VerifiedBackup {
  readonly header: Header
  readonly trailer: Trailer
}

/** Reads a backup to its end and holds it against its own counts and fingerprint, before anything is done with it. */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  const whole = createHash('sha256')
  const lines: string[] = []
  let last: string | undefined
  for await (const line of linesOf(file)) {
    if (last !== undefined) whole.update(`${last}\n`)
    if (lines.length === 0) lines.push(line)
    last = line
  }
  const header = parse(Header, lines[0], file, 'no es un respaldo de Cuadra, o es de otra versión')
  const trailer = parse(Trailer, last, file, 'está incompleto: le falta el final')
  if (whole.digest('hex') !== trailer.sha256)
    throw damaged(file, 'no corresponde a su huella: está dañado o fue cambiado')
  return { header, trailer }
}

/** The rows of a backup that was found good, in order. */
export async function* backupRows(file: string): AsyncGenerator<BackupRow> {
  let isFirst = true
  let table: TableLine | undefined
  for await (const line of linesOf(file)) {
    const said: unknown = JSON.parse(line)
    if (Array.isArray(said)) yield { ...table!, values: RowLine.parse(said) }
    else if (!isFirst && !Trailer.safeParse(said).success) table = TableLine.parse(said)
    isFirst = false
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const read = createReadStream(file)
  const unpacked = createGunzip()
  // What goes wrong with the file is told where its lines are read.
  read.once('error', (error) => unpacked.destroy(error))
  const decoder = new StringDecoder('utf8')
  try {
    let rest = ''
    for await (const chunk of read.pipe(unpacked)) {
      const [first, ...more] = decoder.write(chunk as Buffer).split('\n')
      rest += first
      for (const next of more) {
        yield rest
        rest = next
      }
    }
    if (rest !== '') yield rest
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code?.startsWith('Z_')) throw damaged(file, 'está dañado: no se puede descomprimir')
    throw code?.startsWith('E') ? new WrongCall(`${file}: no se puede leer (${code})`) : error
  } finally {
    read.destroy()
  }
}

const damaged = (file: string, what: string) => new WrongCall(`${file}: ${what}. Use otro respaldo; no se cambió nada.`)

function parse<T>(
  schema: { safeParse(value: unknown): { data?: T } },
  line: string | undefined,
  file: string,
  what: string,
): T {
  try {
    const { data } = schema.safeParse(JSON.parse(line ?? ''))
    if (data !== undefined) return data
  } catch {
    // Told below.
  }
  throw damaged(file, what)
}
