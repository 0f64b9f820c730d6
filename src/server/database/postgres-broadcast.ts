import { sql } from 'kysely'
import pg from 'pg'
import { z } from 'zod'
import type { Storage } from '../storage/tables.ts'
import type { ChangeBroadcast, ChangeEvent, ChangeListener } from './change-broadcast.ts'
import { clientSettings } from './postgres-dialect.ts'

const CHANNEL = 'cuadra'
const FIRST_DELAY_MS = 200
const LONGEST_DELAY_MS = 10_000
/** A connection that only listens doesn't notice that its server is gone. */
const PULSE_MS = 30_000

const Payload: z.ZodType<ChangeEvent> = z.object({
  ficha: z.string(),
  service: z.string(),
  head: z.number().int().optional(),
})

/** ChangeBroadcast of all processes that share a database. */
export interface PostgresBroadcast extends ChangeBroadcast {
  close(): Promise<void>
}

/** Over LISTEN and NOTIFY. */
export function postgresBroadcast(storage: Storage, url: string): PostgresBroadcast {
  const ear = new Ear(url)
  return {
    publish: (event) => {
      const payload = JSON.stringify(event)
      // Who doesn't hear it reads it a little later: what was stored is stored.
      sql`select pg_notify(${CHANNEL}, ${payload})`.execute(storage).catch(() => undefined)
    },
    listen: (listener) => ear.listen(listener),
    close: () => ear.close(),
  }
}

/**
 * A connection of its own, made when somebody first listens and again whenever it is lost. What was said meanwhile is
 * gone: after each connection listeners hear that something may have been missed.
 */
class Ear {
  readonly #url: string
  readonly #listeners = new Set<ChangeListener>()
  #client: pg.Client | undefined
  #again: NodeJS.Timeout | undefined
  #delay = FIRST_DELAY_MS
  #isClosed = false

  constructor(url: string) {
    this.#url = url
  }

  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    if (!this.#client && !this.#again && !this.#isClosed) void this.#connect()
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#again)
    await this.#client?.end().catch(() => undefined)
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(clientSettings({ url: this.#url }))
    this.#client = client
    const pulse = setInterval(() => void client.query('select 1').catch(() => client.end()), PULSE_MS).unref()
    const lose = () => {
      clearInterval(pulse)
      this.#lose(client)
    }
    client.on('error', lose).on('end', lose)
    client.on('notification', ({ payload }) => this.#tell(readPayload(payload)))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      this.#delay = FIRST_DELAY_MS
      this.#tell(undefined)
    } catch {
      client.end().catch(() => undefined)
      lose()
    }
  }

  /** An error and an end come of one loss: the first counts. */
  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#isClosed) return
    this.#client = undefined
    this.#again = setTimeout(() => {
      this.#again = undefined
      void this.#connect()
    }, this.#delay).unref()
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY_MS)
  }

  #tell(event: ChangeEvent | undefined): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}

/** Whatever else is said on the channel means that something happened. */
function readPayload(payload: string | undefined): ChangeEvent | undefined {
  try {
    return Payload.parse(JSON.parse(payload ?? ''))
  } catch {
    return undefined
  }
}
