import type { OutboxMessage } from '../../src/drafts/store/rows.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Receipt } from '../../src/protocol/bodies.ts'
import { type Call, createClient } from '../../src/protocol/client.ts'
import type { JournalEntry } from '../../src/protocol/journal.ts'
import type { Problem } from '../../src/protocol/problems.ts'
import { submissionBody } from '../../src/protocol/submission-body.ts'
import { byProtocol } from '../../src/sending/syncing/by-protocol.ts'

/** On a machine with much else to do a server is up again later. */
const PATIENCE_MS = 300_000

/** An official whose app goes on trying as the product does: the same entries again, and before an act again it asks. */
export class TirelessOfficial {
  readonly #call: Call
  #cookie = ''
  #id = ''
  /** How often there was no word from a server. */
  silences = 0

  constructor(
    readonly user: string,
    private readonly base: string,
  ) {
    this.#call = createClient((address, init) => this.#fetch(String(address), init ?? {}))
  }

  async #fetch(address: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, origin: this.base, cookie: this.#cookie }
    const answer = await fetch(this.base + address, { ...init, headers })
    const given = answer.headers.get('set-cookie')?.split(';')[0]
    if (given) this.#cookie = given
    return answer
  }

  async signIn(password: string): Promise<void> {
    const who = await this.#untilHeard(() => this.#call('signIn', { body: { user: this.user, password } }))
    if (who.is !== 'ok') throw new Error(`${this.user} can't sign in: ${who.problem.code}`)
    this.#id = who.value.id
  }

  /** Posts entries until the server has them; where its journal ends then. */
  async post(ficha: string, entries: readonly JournalEntry[]): Promise<number> {
    const body = { account: this.#id, entries: [...entries] }
    const taken = await this.#untilHeard(() => this.#call('postEntries', { params: { id: ficha }, body }))
    if (taken.is !== 'ok') throw new Error(`entries refused: ${taken.problem.code}`)
    return taken.value.head
  }

  /** Sends a ficha until somebody's sending is stored: the receipt, or why it wasn't this one. */
  async send(...what: Parameters<TirelessOfficial['prepare']>): Promise<Receipt | Problem> {
    const outboxMessage = await this.prepare(...what)
    const { ask, post } = byProtocol(this.#call, this.#id)
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; this.silences += 1) {
      const known = await ask(outboxMessage)
      if (known.is === 'stored') return known.receipt
      if (known.is === 'offline') continue
      const said = await post(outboxMessage)
      if (said.is === 'accepted') return said.receipt
      if (said.is !== 'offline') return said.problem
    }
    throw new Error('no server for five minutes')
  }

  /** A file as this act would send it of a ficha, its journal read up to a cursor. */
  async prepare(
    ficha: string,
    device: string,
    cursor: number,
    act: string,
    file: FichaDocument,
  ): Promise<OutboxMessage> {
    const found = await this.#untilHeard(() => this.#call('ficha', { params: { id: ficha } }))
    if (found.is !== 'ok') throw new Error(`no ficha: ${found.problem.code}`)
    const { edition, period, programme, version } = found.value
    const document = { ...file, edition, period, programme, evaluation: undefined, typed: undefined }
    return {
      ficha,
      act,
      body: await submissionBody(document, act, version, { journal: { device, cursor } }),
    } as OutboxMessage
  }

  /** One request, without asking before; it has to be stored. */
  async sendOnce(outboxMessage: OutboxMessage): Promise<void> {
    const said = await byProtocol(this.#call, this.#id).post(outboxMessage)
    if (said.is !== 'accepted') throw new Error(`not stored: ${said.is}`)
  }

  /** A stream of changes, as each open ficha holds one; the answer ends it. */
  async openStream(): Promise<() => void> {
    const ending = new AbortController()
    const { body } = await this.#fetch('/api/changes', { signal: ending.signal })
    await body!.getReader().read()
    return () => ending.abort()
  }

  async #untilHeard<T extends { is: string }>(ask: () => Promise<T>): Promise<Exclude<T, { is: 'offline' }>> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; this.silences += 1) {
      const said = await ask()
      if (said.is !== 'offline' && !isFailure(said)) return said as Exclude<T, { is: 'offline' }>
    }
    throw new Error('no server for five minutes')
  }
}

/** Also in a refusal nothing may be a failure of the server's own. */
function isFailure(said: unknown): boolean {
  const { problem } = said as { problem?: Problem }
  if (problem?.code === 'server-error') throw new Error(`the server failed: ${problem.request}`)
  return false
}
