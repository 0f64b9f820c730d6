import canonicalize from 'canonicalize'
import { Receipt } from '../../protocol/bodies.ts'
import { entryAt, entryOfAct, receiptOf, statedHeads } from '../storage/record/audit.ts'
import type { RecordRow } from '../storage/record/rows.ts'
import type { Storage } from '../storage/tables.ts'

/** How a receipt that was kept outside and the database stand to each other. `what` is Spanish. */
export type ReceiptVerdict =
  | { readonly is: 'there'; readonly position: number }
  | { readonly is: 'broken'; readonly what: string }

const LOST = 'se quitó el final o se repuso una copia antigua'

/** Holds the database against a receipt. That the chain itself is whole is for `auditRecord` to say. */
export async function verifyReceipt(storage: Storage, receipt: Receipt): Promise<ReceiptVerdict> {
  const entry = await (receipt.record ? entryAt(storage, receipt.record.position) : entryOfAct(storage, receipt.act))
  if (!entry) return broken(receipt.record ? await endsBefore(storage) : `la base no tiene este envío: ${LOST}`)
  const what = whatDiffersInEntry(entry, receipt) ?? (await whatDiffersInReceipt(storage, receipt))
  return what === undefined ? { is: 'there', position: entry.position } : broken(what)
}

const broken = (what: string): ReceiptVerdict => ({ is: 'broken', what })

async function endsBefore(storage: Storage): Promise<string> {
  const [head] = await statedHeads(storage)
  return `la base termina antes${head ? `, en la posición ${head.position}` : ''}: ${LOST}`
}

function whatDiffersInEntry(entry: RecordRow, { act, record }: Receipt): string | undefined {
  if (entry.actId !== act) return `en su posición hay otro acto: ${LOST}, y se siguió desde ahí`
  if (record && entry.hash !== record.hash)
    return 'está en su posición con otra huella: se rehízo el registro, o se cambió el archivo del recibo'
  return undefined
}

/** Of the members that people compare first, then of any. */
async function whatDiffersInReceipt(storage: Storage, receipt: Receipt): Promise<string | undefined> {
  const stored = readReceipt(await receiptOf(storage, receipt.act))
  if (!stored) return 'la base no guarda el recibo de este envío'
  if (stored.fingerprint !== receipt.fingerprint) return 'la base guarda otra huella de lo enviado'
  if (stored.folio !== receipt.folio) return `la base guarda otro folio: ${stored.folio}`
  const other = NAMED.find(([member]) => canonicalize(stored[member]) !== canonicalize(receipt[member]))
  return other && `el recibo y la base no dicen lo mismo de ${other[1]}`
}

/** What somebody wrote over may be no receipt at all. */
function readReceipt(text = ''): Receipt | undefined {
  try {
    return Receipt.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const NAMED: readonly (readonly [keyof Receipt, string])[] = [
  ['at', 'la hora'],
  ['by', 'quién firmó'],
  ['ficha', 'la ficha'],
  ['programme', 'el programa'],
  ['service', 'la institución'],
  ['year', 'el año'],
  ['iteration', 'la iteración'],
  ['serverTime', 'la hora del servidor'],
  ['record', 'su eslabón'],
]
