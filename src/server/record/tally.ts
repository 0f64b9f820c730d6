import { isSending, standingOf } from '../../ficha/standing.ts'
import type { ActName } from '../../ficha/status.ts'
import type { FichaState } from '../storage/audit.ts'
import { type Break, breakAt, type RecordRow, type StoredAct } from './rows.ts'
import { SendingContent } from './sending-content.ts'

/** What a chain amounts to, to hold against what the database keeps for its queries. */
export class Tally {
  acts = 0
  sendings = 0
  readonly #byFicha = new Map<string, ActName[]>()
  readonly #folios = new Map<number, number>()

  /** Counts an act that was verified; a break when it isn't the next one of its ficha. */
  add(link: RecordRow, { act }: StoredAct): Break | undefined {
    this.acts++
    if (!act) return undefined
    const acts = this.#byFicha.get(act.fichaId) ?? []
    this.#byFicha.set(act.fichaId, [...acts, act.name])
    if (isSending(act.name)) this.#countSending(link)
    return act.seq === acts.length + 1
      ? undefined
      : breakAt(link, `figura como el acto ${act.seq} de su ficha y es el ${acts.length + 1}`)
  }

  #countSending({ content }: RecordRow): void {
    const { year } = SendingContent.parse(JSON.parse(content))
    this.sendings++
    this.#folios.set(year, (this.#folios.get(year) ?? 0) + 1)
  }

  /** Does a ficha stand where its acts leave it? */
  verifyFicha({ id, status, iteration, standing }: FichaState): Break | undefined {
    const left = standingOf(this.#byFicha.get(id) ?? [])
    if (left && status === left.status && iteration === left.sent && standing === left.iteration) return undefined
    return {
      ficha: id,
      what: 'su estado o su iteración no es el que resulta de sus actos: se quitó un acto o se cambió',
    }
  }

  /** Is the last folio that was given in a year the number of sendings of that year? */
  verifyFolios({ year, last }: { year: number; last: number }): Break | undefined {
    const sent = this.#folios.get(year) ?? 0
    return last === sent ? undefined : { what: `de ${year} se dieron ${last} folios y hay ${sent} envíos` }
  }
}
