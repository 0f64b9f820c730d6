import type { Finding } from '../../ficha/finding.ts'
import { sectionOfCell } from '../cells.ts'
import type { EquationState } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { type Check, type CheckResult, checksOf } from './checks.ts'
import type { Invalidation } from './invalidation.ts'
import { judgeJustification } from './judge-justification.ts'
import { finish, type RawFinding } from './raw-finding.ts'

/**
 * The verdict of every check of a form: equations, and findings in the order of the checks. Each is judged when it is
 * first asked for, and never again: the form on screen asks for its sums with each key, for its findings when typing pauses.
 */
export class Verdicts {
  readonly #checks: readonly Check[]
  readonly #resolver: Resolver
  readonly #judged: (CheckResult | undefined)[]
  readonly #finished: (readonly Finding[] | undefined)[]

  private constructor(
    checks: readonly Check[],
    resolver: Resolver,
    judged: (CheckResult | undefined)[],
    finished: (readonly Finding[] | undefined)[],
  ) {
    this.#checks = checks
    this.#resolver = resolver
    this.#judged = judged
    this.#finished = finished
  }

  static of(resolver: Resolver): Verdicts {
    const checks = checksOf(resolver.edition, resolver.t, resolver.answers)
    return new Verdicts(checks, resolver, none(checks.length), none(checks.length))
  }

  /** Those of other answers: what isn't stale stays as it was judged and finished. */
  after(resolver: Resolver, { stale, isJustifiedAnew }: Invalidation): Verdicts {
    const judged = [...this.#judged]
    const finished = isJustifiedAnew ? none<readonly Finding[]>(judged.length) : [...this.#finished]
    for (const check of stale)
      if (typeof check === 'number') {
        judged[check] = undefined
        finished[check] = undefined
      }
    return new Verdicts(this.#checks, resolver, judged, finished)
  }

  /** How the sums stand; they are the first checks. */
  equations(): readonly EquationState[] {
    return this.#resolver.edition.equations.flatMap((_, check) => this.#judge(check).equation ?? [])
  }

  /** In the order of the checks. */
  findings(): readonly Finding[] {
    return this.#checks.flatMap((_, check) => this.#finish(check))
  }

  /** How many cells are asked and answered, by section. */
  answered(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (let check = 0; check < this.#checks.length; check++) {
      const { answeredIn } = this.#judge(check)
      if (answeredIn !== undefined) counts.set(answeredIn, (counts.get(answeredIn) ?? 0) + 1)
    }
    return counts
  }

  #judge(check: number): CheckResult {
    const known = this.#judged[check]
    if (known) return known
    const result = this.#resolver.tracker.by(check, () => this.#checks[check]!(this.#resolver))
    this.#judged[check] = result
    return result
  }

  #finish(check: number): readonly Finding[] {
    const known = this.#finished[check]
    if (known) return known
    const { raw } = this.#judge(check)
    const finished = raw.length === 0 ? NO_FINDINGS : raw.flatMap(finishingIn(this.#resolver))
    this.#finished[check] = finished
    return finished
  }
}

const NO_FINDINGS: readonly Finding[] = []

const none = <T>(length: number): (T | undefined)[] => new Array<T | undefined>(length).fill(undefined)

const finishingIn =
  (resolver: Resolver) =>
  (raw: RawFinding): Finding[] => {
    const finding = finish(raw, resolver, (cell) => sectionOfCell(resolver.edition, cell))
    return [finding, ...judgeJustification(finding, resolver)]
  }
