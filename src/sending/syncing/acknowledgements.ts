import type Dexie from 'dexie'
import type { Call } from '../../protocol/client.ts'
import type { WorldPorts } from '../outbox/ports.ts'
import { delayOf } from './by-protocol.ts'

const PREFIX = 'sighting:'

/** That somebody saw what was returned, as this device keeps it until the server answers. */
interface Acknowledgement {
  readonly ficha: string
  /** Made once, so that it is one act however often it is posted. */
  readonly act: string
  /** The moment of the return: what comes back again is opened again. ISO UTC. */
  readonly returned: string
  readonly isTold: boolean
}

interface Row {
  readonly key: string
  readonly value: Acknowledgement
}

/**
 * Tells the server, once per return, that the institution has it on its screen; without a network, later. It is kept
 * on disk first, in the table `meta` of the database given, so that it is told after a restart too.
 */
export class Acknowledgements {
  #telling: Promise<void> = Promise.resolve()
  #stop = () => {}

  constructor(
    private readonly db: Dexie,
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

  get #rows() {
    return this.db.table<Row, string>('meta')
  }

  /** A person has on the screen what was returned at this moment. Seen again, nothing new is told. */
  async saw(ficha: string, returned: string): Promise<void> {
    const key = `${PREFIX}${ficha}`
    await this.db.transaction('rw', this.#rows, async () => {
      const held = (await this.#rows.get(key))?.value
      if (held?.returned === returned) return
      await this.#rows.put({ key, value: { ficha, act: this.ports.newId(), returned, isTold: false } })
    })
    await this.tell()
  }

  /** Tells what the server doesn't know yet, one round after another. */
  tell(): Promise<void> {
    this.#telling = this.#telling.then(() => this.#tellAll()).catch(() => undefined)
    return this.#telling
  }

  async #tellAll(): Promise<void> {
    const rows = await this.#rows.where('key').startsWith(PREFIX).toArray()
    const untold = rows.filter(({ value }) => !value.isTold)
    // Another person's session never says what this one saw.
    if (untold.length === 0 || !(await this.#isOwnSession())) return
    for (const { key, value } of untold) if (await this.#isDone(value)) await this.#markTold(key, value)
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
  #markTold(key: string, told: Acknowledgement): Promise<void> {
    return this.db.transaction('rw', this.#rows, async () => {
      const held = (await this.#rows.get(key))?.value
      if (held?.act === told.act) await this.#rows.put({ key, value: { ...told, isTold: true } })
    })
  }
}
