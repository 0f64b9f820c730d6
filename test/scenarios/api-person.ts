import { randomUUID } from 'node:crypto'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { FORMAT } from '../../src/ficha/document.ts'
import type { Receipt } from '../../src/protocol/bodies.ts'
import { type Call, type CallResult, createClient } from '../../src/protocol/client.ts'
import type { JournalEntry } from '../../src/protocol/journal.ts'
import type { ActBody, ActDone, Review } from '../../src/protocol/review.ts'
import { submissionBody } from '../../src/protocol/submission-body.ts'

type Say = { readonly name: ActBody['name'] } & Record<string, unknown>

/** Somebody who works over the API, to bring a ficha to where a scenario begins. */
export class ApiPerson {
  readonly call: Call
  #cookie = ''
  #account = ''

  constructor(
    readonly user: string,
    private readonly base: string,
  ) {
    this.call = createClient((address, init) => this.#fetch(String(address), init ?? {}))
  }

  async #fetch(address: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, origin: this.base, cookie: this.#cookie }
    const answer = await fetch(this.base + address, { ...init, headers })
    const given = answer.headers.get('set-cookie')?.split(';')[0]
    if (given) this.#cookie = given
    return answer
  }

  async signIn(password = `cuadra-${this.user}`): Promise<this> {
    this.#account = got(await this.call('signIn', { body: { user: this.user, password } })).id
    return this
  }

  /** What a device of theirs brought: it stands in the ficha wherever they open it. */
  async types(id: string, entries: readonly JournalEntry[]): Promise<void> {
    const body = { account: this.#account, entries: [...entries] }
    got(await this.call('postEntries', { params: { id }, body }))
  }

  review = async (id: string): Promise<Review> => got(await this.call('review', { params: { id } }))

  /** Sends these answers and reasons, and the same answer to each open observation. */
  async sends(id: string, file: Pick<FichaDocument, 'answers' | 'justifications'>, reply = ''): Promise<Receipt> {
    const { edition, period, programme, version } = got(await this.call('ficha', { params: { id } }))
    const { answers, justifications } = file
    const document: FichaDocument = { format: FORMAT, edition, period, programme, answers, justifications }
    const open = (await this.review(id)).observations.filter((one) => one.state === 'open')
    const replies = open.map((one) => ({ observation: one.id, text: reply }))
    const body = { ...(await submissionBody(document, randomUUID(), version)), replies }
    return got(await this.call('submit', { params: { id }, body }))
  }

  /** Does an act on what is on the screen. */
  async does(id: string, say: Say): Promise<ActDone> {
    const { version, iteration, iterations } = await this.review(id)
    const fingerprint = iterations.find((one) => one.iteration === iteration)?.fingerprint
    const body = { act: randomUUID(), version, fingerprint, ...say } as unknown as ActBody
    return got(await this.call('act', { params: { id }, body }))
  }
}

function got<T>(result: CallResult<T>): T {
  if (result.is === 'ok') return result.value
  throw new Error(result.is === 'offline' ? 'no answer' : `${result.problem.code}: ${JSON.stringify(result.problem)}`)
}
