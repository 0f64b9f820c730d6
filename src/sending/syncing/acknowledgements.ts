import type { DraftsDatabase } from '../../drafts/store/database.ts'
import type { Acknowledgement, AcknowledgementRow } from '../../drafts/store/rows.ts'
import type { Call } from '../../protocol/client.ts'
import type { WorldPorts } from '../outbox/ports.ts'
import { delayOf } from './by-protocol.ts'

const PREFIX = 'sighting:'
const keyOf = (ficha: string): AcknowledgementRow['key'] => `${PREFIX}${ficha}`

/**
 * Acknowledgements: tells the server, once per return, that the institution has it on its screen; without a network,
 * later. Each is kept on disk first, so that it is told after a restart too.
 */
export class Acknowledgements {
  #telling: Promise<void> = Promise.resolve()
  #stop = () => {}

  constructor(
    private readonly db: DraftsDatabase,
    private readonly call: Call,
    private readonly account: string,
    private readonly ports: Pick<WorldPorts, 'newId' | 'onWake'>,
  ) {}

  /** Tells what waited, now and whenever the network may be back. */
  start(): void {
    this.#stop = this.ports.onWake(() => void this.tell())
    void this.tell()
  }

  stop(): void {
    this.#stop()
  }

  /** A person has on the screen what was returned at this moment. Seen again, nothing new is told. */
  async saw(ficha: string, returned: string): Promise<void> {
    await this.#change(ficha, (held) =>
      held?.returned === returned ? held : { ficha, act: this.ports.newId(), returned, isTold: false },
    )
    await this.tell()
  }

  /** Tells what the server doesn't know yet, one round after another. */
  tell(): Promise<void> {
    this.#telling = this.#telling.then(() => this.#tellAll()).catch(() => undefined)
    return this.#telling
  }

  async #tellAll(): Promise<void> {
    const rows = (await this.db.meta.where('key').startsWith(PREFIX).toArray()) as AcknowledgementRow[]
    const untold = rows.map(({ value }) => value).filter(({ isTold }) => !isTold)
    // Another person's session never says what this one saw.
    if (untold.length === 0 || !(await this.#isOwnSession())) return
    for (const one of untold) if (await this.#isDone(one)) await this.#markTold(one)
  }

  /** True when there is nothing more to tell: what is refused for good came too late, it was sent again or is gone. */
  async #isDone({ ficha: id, act, returned }: Acknowledgement): Promise<boolean> {
    const review = await this.call('review', { params: { id } })
    // It came back once more since, and that return nobody has seen here yet.
    if (review.is === 'ok' && review.value.movedAt !== returned) return true
    const said = review.is === 'ok' ? await this.call('act', { params: { id }, body: { name: 'open', act } }) : review
    return said.is === 'ok' || (said.is === 'problem' && delayOf(said.problem) === undefined)
  }

  async #isOwnSession(): Promise<boolean> {
    const who = await this.call('whoAmI')
    return who.is === 'ok' && who.value.id === this.account
  }

  /** It may have come back again while the server answered. */
  #markTold(told: Acknowledgement): Promise<void> {
    return this.#change(told.ficha, (held) => (held?.act === told.act ? { ...told, isTold: true } : held))
  }

  #change(ficha: string, next: (held: Acknowledgement | undefined) => Acknowledgement | undefined): Promise<void> {
    const { meta } = this.db
    return this.db.transaction('rw', meta, async () => {
      const held = ((await meta.get(keyOf(ficha))) as AcknowledgementRow | undefined)?.value
      const value = next(held)
      if (value && value !== held) await meta.put({ key: keyOf(ficha), value })
    })
  }
}
