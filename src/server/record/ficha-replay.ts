import { z } from 'zod'
import { AT_FIRST, deliveredBy, type Lifecycle, lifecycleAfter } from '../../ficha/lifecycle.ts'
import { type ObservationState, type RemarkKind, stateOfThread } from '../../ficha/observation.ts'
import type { ActName } from '../../ficha/status.ts'
import type { AuditedFicha } from '../storage/record/audit.ts'
import type { RecordRow, StoredAct } from '../storage/record/rows.ts'

/** What some acts say in their content, that their ficha keeps. */
const Said = z.object({ reviewerId: z.string().nullable().catch(null), closes: z.string().optional().catch(undefined) })

/** Acts after which the institution has something to open. */
const GIVING_BACK: readonly ActName[] = ['return', 'reopen']

type Kept = Pick<AuditedFicha, 'deliveredSeq' | 'reviewerId' | 'ownCloses' | 'movedAct' | 'movedAt' | 'openedAt'>

/** Replay of one ficha: what its acts come to, one after another. */
export class FichaReplay {
  #standing: Lifecycle | undefined = AT_FIRST
  readonly #names: ActName[] = []
  #version = 1
  #kept: Kept = {
    ...{ deliveredSeq: 0, reviewerId: null, ownCloses: null, movedAct: null, movedAt: null, openedAt: null },
  }
  readonly #threads = new Map<string, RemarkKind[]>()

  /** Goes on by an act; gives which of its ficha it is, from 1. */
  add({ content }: RecordRow, act: NonNullable<StoredAct['act']>, remarks: StoredAct['remarks']): number {
    const before = this.#standing
    this.#standing = before && lifecycleAfter(before, act.name)
    this.#names.push(act.name)
    this.#version = Math.max(this.#version, act.version ?? 1)
    if (before?.status !== this.#standing?.status) this.#keep({ movedAct: act.id, movedAt: act.at })
    this.#keep({ deliveredSeq: deliveredBy(this.#names) })
    if (GIVING_BACK.includes(act.name)) this.#keep({ openedAt: null })
    if (act.name === 'open') this.#keep({ openedAt: this.#kept.openedAt ?? act.at })
    this.#readSaid(act.name, Said.parse(JSON.parse(content)))
    for (const { observationId, kind } of remarks) this.#threadOf(observationId).push(kind)
    return this.#names.length
  }

  #keep(some: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...some }
  }

  #readSaid(name: ActName, { reviewerId, closes }: z.infer<typeof Said>): void {
    if (name === 'assign') this.#keep({ reviewerId })
    if ((name === 'extend' || name === 'reopen') && closes) this.#keep({ ownCloses: closes })
  }

  #threadOf(observation: string): RemarkKind[] {
    const thread = this.#threads.get(observation) ?? []
    this.#threads.set(observation, thread)
    return thread
  }

  /** The state of one of its observations; undefined when nothing was said of it. */
  stateOf(observation: string): ObservationState | undefined {
    const thread = this.#threads.get(observation)
    return thread && stateOfThread(thread)
  }

  /** What a ficha keeps that isn't what its acts come to, in Spanish; undefined when all of it is. */
  whatDiffers(row: AuditedFicha): string | undefined {
    const left = this.#standing
    if (!left || row.status !== left.status || row.iteration !== left.sent || row.standing !== left.iteration)
      return 'su estado o su iteración no es el que resulta de sus actos: se quitó un acto o se cambió'
    const due = { ...this.#kept, actSeq: this.#names.length, ...this.#counts() }
    const [member] = Object.entries(due).find(([name, value]) => row[name as keyof typeof due] !== value) ?? []
    if (member) return `${KEPT_NAMES[member as keyof typeof due]} no es lo que resulta de sus actos`
    // Administration brings a ficha on too, without an act of its own.
    return row.version < this.#version ? 'su versión es anterior a la de su último acto' : undefined
  }

  #counts(): Pick<AuditedFicha, 'openCount' | 'answeredCount'> {
    const states = [...this.#threads.values()].map(stateOfThread)
    const count = (state: ObservationState) => states.filter((one) => one === state).length
    return { openCount: count('open'), answeredCount: count('answered') }
  }
}

const KEPT_NAMES = {
  actSeq: 'la cantidad de actos que dice',
  deliveredSeq: 'lo que dice de hasta dónde se comunicó a la institución',
  reviewerId: 'a quién dice que se asignó',
  ownCloses: 'el plazo propio que dice',
  movedAct: 'el acto que dice que la dejó en su estado',
  movedAt: 'desde cuándo dice que está en su estado',
  openedAt: 'cuándo dice que la institución la abrió',
  openCount: 'la cantidad de observaciones abiertas que dice',
  answeredCount: 'la cantidad de observaciones respondidas que dice',
} as const
