import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { Call, CallResult } from '../../protocol/client.ts'
import type { ProvenFicha } from '../../protocol/many.ts'
import type { ActDone } from '../../protocol/review.ts'
import { actBody } from '../act-body.ts'
import { refusalOf } from '../done-words.ts'
import type { ScreenAct } from '../reviewing.ts'
import { type ManyOutcome, ManyPlan } from './outcome.ts'

/** One ficha of many: what it is decided on, the id of its act however often it is tried, and what became of it. */
const ManyStep = z.object({
  id: z.string(),
  programme: z.string(),
  act: z.string(),
  version: z.int(),
  fingerprint: z.string(),
  state: z.enum(['waiting', 'done', 'refused']),
  said: z.optional(z.string()),
})
export type ManyStep = z.infer<typeof ManyStep>

const ManyJob = z.object({
  plan: ManyPlan,
  steps: z.array(ManyStep),
  /** Those that the proof left out, and why. */
  left: z.array(z.object({ id: z.string(), programme: z.string(), why: z.string() })),
})
export type ManyJob = z.infer<typeof ManyJob>

export type ManyState =
  | { readonly is: 'none' }
  | { readonly is: 'running' | 'stopped' | 'offline' | 'signedOut' | 'over'; readonly job: ManyJob }

/** A publication makes a PDF; everything else is quick. */
const atOnceFor = ({ plan }: ManyJob): number => (plan.name === 'publish' ? 1 : 4)

/** A job out of what a proof showed. */
export const jobOf = (plan: ManyPlan, proven: readonly (readonly [ProvenFicha, ManyOutcome])[]): ManyJob => ({
  plan,
  steps: proven.flatMap(([{ id, programme, version, fingerprint }, outcome]) =>
    outcome.will
      ? [
          {
            id,
            programme,
            version,
            fingerprint: fingerprint ?? '',
            act: crypto.randomUUID(),
            state: 'waiting' as const,
          },
        ]
      : [],
  ),
  left: proven.flatMap(([{ id, programme }, outcome]) => (outcome.will ? [] : [{ id, programme, why: outcome.why }])),
})

/**
 * Acts on many fichas, one act each, while one goes on with something else. It is kept on this device after each, so
 * that it can be stopped, and goes on where it was after a reload: the ids of its acts make each of them be done once.
 */
export class ManyRun {
  #state: ManyState = { is: 'none' }
  readonly #listeners = new Set<() => void>()
  readonly #key: string
  #walking: Promise<void> | undefined

  constructor(
    readonly call: Call,
    person: string,
  ) {
    this.#key = `cuadra-many/${person}`
    const job = this.#read()
    if (job) this.#state = { is: job.steps.some(isWaiting) ? 'stopped' : 'over', job }
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  readonly getSnapshot = (): ManyState => this.#state

  start(job: ManyJob): void {
    this.#set({ is: 'stopped', job })
    void this.go()
  }

  /** Goes on with what waits, until it is stopped, over, or nobody answers. */
  async go(): Promise<void> {
    if (this.#state.is === 'none' || this.#state.is === 'running') return
    this.#set({ is: 'running', job: this.#state.job })
    // Stopped and gone on with before what was under way came back: one at a time walks the list.
    this.#walking ??= this.#walk().finally(() => {
      this.#walking = undefined
    })
    return this.#walking
  }

  async #walk(): Promise<void> {
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
      const said = await Promise.all(batch.map((step) => this.#do(step)))
      const halt = said.find((one) => one !== undefined)
      if (halt) this.#become(halt)
    }
    this.#become('over')
  }

  /** What is under way is still done; what waits isn't touched. */
  stop(): void {
    this.#become('stopped')
  }

  /** Ends the running in one of these ways; what was ended already stays so. */
  #become(is: 'offline' | 'signedOut' | 'stopped' | 'over'): void {
    if (this.#state.is === 'running') this.#set({ is, job: this.#state.job })
  }

  forget(): void {
    if (this.#state.is !== 'running') this.#set({ is: 'none' })
  }

  #next(): readonly ManyStep[] {
    const state = this.#state
    return state.is === 'running' ? state.job.steps.filter(isWaiting).slice(0, atOnceFor(state.job)) : []
  }

  /** Does one; says what halts the rest, if something does. */
  async #do(step: ManyStep): Promise<'offline' | 'signedOut' | undefined> {
    if (this.#state.is === 'none') return undefined
    const { plan } = this.#state.job
    const body = actBody(requestOf(plan), step.act, step)
    const result = await this.call('act', { params: { id: step.id }, body })
    if (result.is === 'offline') return 'offline'
    if (result.is === 'problem' && result.problem.code === 'not-signed-in') return 'signedOut'
    if (result.is === 'problem' && result.problem.retryAfter !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, result.problem.retryAfter! * 1_000))
      return undefined
    }
    this.#settle({ ...step, ...becameOf(result) })
    return undefined
  }

  #settle(step: ManyStep): void {
    if (this.#state.is === 'none') return
    const { is, job } = this.#state
    this.#set({ is, job: { ...job, steps: job.steps.map((one) => (one.id === step.id ? step : one)) } })
  }

  #set(state: ManyState): void {
    this.#state = state
    try {
      if (state.is === 'none') localStorage.removeItem(this.#key)
      else localStorage.setItem(this.#key, JSON.stringify(state.job))
    } catch {
      // Without storage it lasts as long as the page.
    }
    for (const listener of this.#listeners) listener()
  }

  #read(): ManyJob | undefined {
    try {
      return ManyJob.safeParse(JSON.parse(localStorage.getItem(this.#key) ?? 'null')).data
    } catch {
      return undefined
    }
  }
}

const isWaiting = ({ state }: ManyStep): boolean => state === 'waiting'

const requestOf = (plan: ManyPlan): ScreenAct =>
  plan.name === 'assign' ? { name: 'assign', reviewer: plan.reviewer?.id ?? null } : plan

function becameOf(result: CallResult<ActDone>): Pick<ManyStep, 'state' | 'said'> {
  if (result.is === 'ok') return { state: 'done', said: result.value.publication }
  return { state: 'refused', said: refusalOf(result) }
}

const runs = new Map<string, ManyRun>()

/** The one of this person in this page: it goes on while screens come and go. */
export function useManyRun(call: Call, person: string): readonly [ManyRun, ManyState] {
  const run = runs.get(person) ?? new ManyRun(call, person)
  runs.set(person, run)
  return [run, useSyncExternalStore(run.subscribe, run.getSnapshot)]
}
