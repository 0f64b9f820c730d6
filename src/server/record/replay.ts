import { isSending } from '../../ficha/lifecycle.ts'
import type { AuditedFicha, AuditedObservation, TableOfActs } from '../storage/record/audit.ts'
import { type Break, breakAt, type RecordRow, type StoredAct } from '../storage/record/rows.ts'
import { SendingContent } from '../storage/record/sending-content.ts'
import { FichaReplay } from './ficha-replay.ts'

/** Replay of the whole record: what it amounts to, to hold against what the database keeps for its queries. */
export class RecordReplay {
  acts = 0
  sendings = 0
  readonly #byFicha = new Map<string, FichaReplay>()
  readonly #folios = new Map<number, number>()
  readonly #publications = new Map<number, number>()
  readonly #rows: Record<TableOfActs, number> = {
    ...{ observations: 0, remarks: 0, evaluations: 0, publications: 0, publicationFiles: 0, fingerprints: 0 },
  }

  /** Counts an act that was verified; a break when it isn't the next one of its ficha. */
  add(entry: RecordRow, stored: StoredAct): Break | undefined {
    this.acts++
    const { act, publication, remarks } = stored
    if (!act) return undefined
    this.#countRows(stored)
    if (isSending(act.name)) this.#countSending(entry)
    if (publication) count(this.#publications, publication.year)
    const due = this.#ofFicha(act.fichaId).add(entry, act, remarks)
    return act.seq === due ? undefined : breakAt(entry, `figura como el acto ${act.seq} de su ficha y es el ${due}`)
  }

  #ofFicha(id: string): FichaReplay {
    const replay = this.#byFicha.get(id) ?? new FichaReplay()
    this.#byFicha.set(id, replay)
    return replay
  }

  #countSending({ content }: RecordRow): void {
    this.sendings++
    count(this.#folios, SendingContent.parse(JSON.parse(content)).year)
  }

  #countRows({ observation, remarks, evaluation, publication, files, fingerprints }: StoredAct): void {
    if (observation) this.#rows.observations++
    if (evaluation) this.#rows.evaluations++
    if (publication) this.#rows.publications++
    this.#rows.remarks += remarks.length
    this.#rows.publicationFiles += files.length
    this.#rows.fingerprints += fingerprints.length
  }

  /** Does a ficha stand where its acts leave it? */
  verifyFicha(row: AuditedFicha): Break | undefined {
    const what = (this.#byFicha.get(row.id) ?? new FichaReplay()).whatDiffers(row)
    return what === undefined ? undefined : { ficha: row.id, what }
  }

  /** Is an observation in the state to which its thread comes? */
  verifyObservation({ id, fichaId, number, state }: AuditedObservation): Break | undefined {
    if (this.#byFicha.get(fichaId)?.stateOf(id) === state) return undefined
    return { act: id, ficha: fichaId, what: `la observación ${number} no está como resulta de lo que se dijo en ella` }
  }

  /** Was every row of a table stored by an act of the chain? */
  verifyCount(table: TableOfActs, rows: number): Break | undefined {
    const due = this.#rows[table]
    return rows === due ? undefined : { what: `hay ${rows} filas en ${table} y los actos guardaron ${due}` }
  }

  /** Is the last folio that was given in a year the number of sendings of that year? */
  verifyFolios({ year, last }: { year: number; last: number }): Break | undefined {
    const sent = this.#folios.get(year) ?? 0
    return last === sent ? undefined : { what: `de ${year} se dieron ${last} folios y hay ${sent} envíos` }
  }

  /** The same of the numbers of publications. */
  verifyPublications({ year, last }: { year: number; last: number }): Break | undefined {
    const there = this.#publications.get(year) ?? 0
    return last === there
      ? undefined
      : { what: `de ${year} se dieron ${last} números de publicación y hay ${there} publicaciones` }
  }
}

const count = (counts: Map<number, number>, year: number) => counts.set(year, (counts.get(year) ?? 0) + 1)
