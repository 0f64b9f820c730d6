import { sha256 } from '../../ficha/fingerprint.ts'
import { type ChainEnd, hashOfEntry } from '../storage/record/record-entry.ts'
import { type Break, breakAt, type RecordRow } from '../storage/record/rows.ts'

/** Is this the entry after `last`, and does it hash to what it says? Undefined when it does. */
export async function verifyEntry(last: ChainEnd, row: RecordRow): Promise<Break | undefined> {
  const due = last.position + 1
  if (row.position > due) return missingEntry(due, row)
  if (row.position < due) return breakAt(row, `su posición no puede ser ${row.position}: le tocaba la ${due}`)
  if (row.contentHash !== (await sha256(row.content)))
    return breakAt(row, 'lo que se guardó del acto no corresponde a la huella de su contenido')
  if (row.hash !== (await rowHash(row)))
    return breakAt(row, 'su huella no corresponde a lo que dice: cambió quién, cuándo, qué, sobre qué o el orden')
  if (row.before === last.hash) return undefined
  const before =
    last.position === 0 ? 'es el primero y nombra otro antes' : `no sigue al de la posición ${last.position}`
  return breakAt(row, `${before}: se cambió uno de los dos y se le calculó otra huella`)
}

const missingEntry = (due: number, { position }: RecordRow): Break => ({
  position: due,
  what: due === position - 1 ? 'falta: se borró' : `faltan desde aquí hasta la posición ${position - 1}: se borraron`,
})

const rowHash = ({ actId, fichaId, byId, byName, ...row }: RecordRow): Promise<string> =>
  hashOfEntry({ ...row, act: actId, ficha: fichaId, by: { id: byId, name: byName } })
