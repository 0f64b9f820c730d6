import { isQuiet, isSending, type Lifecycle, lifecycleOf } from '../../src/ficha/lifecycle.ts'
import { type ObservationState, type RemarkKind, SAYABLE, stateOfThread } from '../../src/ficha/observation.ts'
import { type ActName, ALLOWED, type Role, Status } from '../../src/ficha/status.ts'
import type { ProblemCode } from '../../src/protocol/problems.ts'
import { CLOSES } from './seed.ts'

/** An act as it is asked for. */
export interface Asked {
  readonly role: Role
  readonly name: ActName
  /** On what is no longer on the screen. */
  readonly isStale: boolean
  /** Which observation, if any was there to choose. */
  readonly about: string | undefined
  /** The deadline that it gives. */
  readonly closes: string | undefined
  /** Of a sending: are the observations answered? */
  readonly isSilent: boolean
}

const REMARKS: readonly string[] = ['reword', 'insist', 'accept', 'retract', 'restore', 'unsay']
const SEEING: readonly ActName[] = ['open', 'resubmit', 'withdraw']
const DELIVERING: readonly ActName[] = ['return', 'close', 'closeWithObservations', 'reopen']

/** A ficha as ficha/lifecycle.ts and its threads say that it is after the acts that were taken. */
export class ModelOfActs {
  readonly names: ActName[] = []
  readonly threads = new Map<string, RemarkKind[]>()
  closes = CLOSES
  version = 1
  delivered = 0
  /** What the institution was told before the last time. */
  #deliveredBefore = 0
  /** Since the last return somebody of the institution saw it, or it was told in another way. */
  #isSeen = false
  #remindedAt = 0
  /** Words of reviewers and answers, by the act in which they were said. */
  readonly #said = new Map<string, { kind: RemarkKind; seq: number }[]>()
  /** What the last sending answered. */
  #answered: RemarkKind[][] = []

  get standing(): Lifecycle {
    const standing = lifecycleOf(this.names)
    if (!standing) throw new Error(`acts that could not have happened: ${this.names.join(' ')}`)
    return standing
  }

  count(state: ObservationState): number {
    return [...this.threads.values()].filter((thread) => stateOfThread(thread) === state).length
  }

  /** Why it is refused; undefined when it is taken. */
  refuses(asked: Asked, now: string): ProblemCode | readonly ProblemCode[] | undefined {
    const { role, name } = asked
    const { status } = this.standing
    if (!Status.options.some((one) => ALLOWED[one][role].includes(name))) return 'not-allowed'
    if (name === 'submit' || name === 'resubmit') return this.#refusesSending(asked, now)
    if (!ALLOWED[status][role].includes(name)) return 'not-now'
    if (REMARKS.includes(name)) return this.#refusesRemark(asked)
    return asked.isStale && name !== 'open' ? 'moved' : this.#refusesByItself(asked, now)
  }

  #refusesSending({ name, isStale, isSilent }: Asked, now: string) {
    if (!ALLOWED[this.standing.status].contraparte.includes(name)) return ['already-sent', 'not-now'] as const
    if (now > this.closes) return 'deadline-over'
    // Who reviews it and how long there is changes nothing of what is signed.
    const last = this.names.findLast((one) => !isQuiet(one))
    if (isStale && last !== 'assign' && last !== 'extend') return 'changed'
    return isSilent && this.count('open') > 0 ? 'unanswered' : undefined
  }

  #refusesRemark({ name, about, isStale }: Asked): ProblemCode | undefined {
    const thread = about === undefined ? undefined : this.threads.get(about)
    if (!thread) return 'not-found'
    if (isStale) return 'moved'
    if (!SAYABLE[stateOfThread(thread)].includes(name as RemarkKind)) return 'not-now'
    return name === 'unsay' && !this.#mayUnsay(about!) ? 'not-your-last-word' : undefined
  }

  /** One reviewer alone says words here: the last that stands is theirs, and nobody is told of it yet. */
  #mayUnsay(about: string): boolean {
    const said: { kind: RemarkKind; seq: number }[] = []
    for (const one of this.#said.get(about) ?? []) {
      if (one.kind === 'unsay') said.pop()
      else said.push(one)
    }
    const last = said.at(-1)
    return (last?.kind === 'insist' || last?.kind === 'reword') && last.seq > this.delivered
  }

  #refusesByItself({ name, closes }: Asked, now: string): ProblemCode | undefined {
    const [open, answered] = [this.count('open'), this.count('answered')]
    const isOver = now > this.closes
    if (name === 'return') return open === 0 ? 'nothing-open' : isOver ? 'deadline-over' : undefined
    if (name === 'close') return open + answered > 0 ? 'unsettled' : undefined
    if (name === 'closeWithObservations')
      return !isOver ? 'deadline-running' : open + answered === 0 ? 'nothing-open' : undefined
    if (name === 'remind') return Date.parse(now) - this.#remindedAt < 20 * 3_600_000 ? 'reminded' : undefined
    if (name === 'undoReturn') return this.#isSeen ? 'return-seen' : undefined
    if (name === 'reopen') return closes! <= now || closes! <= this.closes ? 'deadline-past' : undefined
    if (name === 'extend') return closes! <= now || closes! <= this.closes ? 'deadline-past' : undefined
    return undefined
  }

  /** It was taken under this id. */
  take({ name, about, closes }: Asked, act: string, now = ''): void {
    if (name === 'remind') this.#remindedAt = Date.parse(now)
    this.names.push(name)
    if (!isQuiet(name)) this.version++
    if (DELIVERING.includes(name)) {
      this.#deliveredBefore = this.delivered
      this.delivered = this.names.length
      this.#isSeen = name !== 'return'
    }
    if (name === 'undoReturn') this.delivered = this.#deliveredBefore
    if (SEEING.includes(name)) this.#isSeen = true
    if (name === 'reopen' || name === 'extend') this.closes = closes!
    if (name === 'observe') this.threads.set(act, ['observe'])
    else if (REMARKS.includes(name)) this.threads.get(about!)!.push(name as RemarkKind)
    if (name === 'withdraw') for (const thread of this.#answered) thread.push('unanswer')
    if (isSending(name)) this.#answered = [...this.threads.values()].filter((one) => stateOfThread(one) === 'open')
    if (name === 'resubmit') for (const thread of this.#answered) thread.push('answer')
    for (const [id, kinds] of this.threads) {
      const said = this.#said.get(id) ?? []
      this.#said.set(id, said)
      for (const kind of kinds.slice(said.length)) said.push({ kind, seq: this.names.length })
    }
  }
}
