import { Inflate } from 'fflate'
import { DAMAGED, LOCKED, RefusedFile } from './refused-file.ts'

/** What a ZIP holds: the names of its parts, and each as text. */
export interface Archive {
  readonly names: readonly string[]
  has(path: string): boolean
  /** Undefined where there is no such part. */
  text(path: string): string | undefined
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/** All that is read of one file, unpacked. 10.000 rows of 20 columns take about 12 MB. */
const MOST_UNPACKED = 60_000_000
const MOST_ENTRIES = 5_000
/** Of what is packed, in one go: a kilobyte unpacks to a megabyte at most. */
const SLICE = 16_384

const HUGE =
  'Es demasiado grande una vez descomprimido (más de 60 MB). Si tiene filas en blanco con formato bajo la tabla, bórrelas; si no, deje solo la hoja que se carga, y guárdelo de nuevo.'

/** Reads where each part stands (APPNOTE 4.3); nothing is unpacked before it is asked for, and never more than the limit. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map(readEntries(bytes, view).map((entry) => [entry.name, entry]))
  let left = MOST_UNPACKED
  const unpack = (entry: Entry): string => {
    if (entry.isLocked) throw new RefusedFile(LOCKED)
    const part = inflate(partOf(bytes, view, entry), entry, left)
    left -= part.length
    return new TextDecoder(lettersOf(part)).decode(part)
  }
  return {
    names: [...entries.keys()],
    has: (path) => entries.has(path),
    text: (path) => {
      const entry = entries.get(path)
      return entry && unpack(entry)
    },
  }
}

/** XML is in UTF-8, or in UTF-16 by its mark (XML 1.0 §4.3.3). */
const lettersOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const LONGEST_REMARK = 0xffff

function readEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new RefusedFile(HUGE)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new RefusedFile(DAMAGED)
    const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + remark
  }
  return entries
}

/** Its last record stands at the end, behind it at most a remark. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_REMARK)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new RefusedFile(DAMAGED)
}

function partOf(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array {
  if (at + 30 > bytes.length) throw new RefusedFile(DAMAGED)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw new RefusedFile(DAMAGED)
  return bytes.subarray(from, from + packed)
}

/** Slice by slice, so that one that lies about its size is left as soon as it passes the limit. */
function inflate(part: Uint8Array, { method, unpacked }: Entry, left: number): Uint8Array {
  if (unpacked > left) throw new RefusedFile(HUGE)
  if (method === 0) return part
  if (method !== 8) throw new RefusedFile(DAMAGED)
  const whole = new Uint8Array(unpacked)
  let length = 0
  const inflating = new Inflate((chunk) => {
    if (length + chunk.length > unpacked) throw new RefusedFile(DAMAGED)
    whole.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < part.length; at += SLICE)
      inflating.push(part.subarray(at, at + SLICE), at + SLICE >= part.length)
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(DAMAGED)
  }
  if (length !== unpacked) throw new RefusedFile(DAMAGED)
  return whole
}
