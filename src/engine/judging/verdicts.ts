import type { Finding } from '../../ficha/finding.ts'
import { sectionOfCell } from '../cells.ts'
import type { EquationState } from '../examination.ts'
import type { Resolver } from '../resolver.ts'
import { type Check, type CheckResult, checksOf } from './checks.ts'
import type { Invalidation } from './invalidation.ts'
import { finish, type RawFinding } from './raw-finding.ts'

/** The verdict of every check of a form: equations, and findings in the order of the checks. */
export class Verdicts {
  readonly equations: readonly EquationState[]
  readonly #checks: readonly Check[]
  readonly #judged: readonly CheckResult[]
  readonly #findings: readonly (readonly Finding[])[]

  private constructor(checks: readonly Check[], judged: readonly CheckResult[], resolver: Resolver, kept: Kept) {
    this.#checks = checks
    this.#judged = judged
    this.equations = judged.flatMap(({ equation }) => equation ?? [])
    const finishing = finishingIn(resolver)
    this.#findings = judged.map(({ raw }, index) => kept(index, raw) ?? raw.map(finishing))
  }

  static whole(resolver: Resolver): Verdicts {
    const checks = checksOf(resolver.edition, resolver.t, resolver.answers)
    const judged = checks.map((check, index) => judgedBy(check, index, resolver))
    return new Verdicts(checks, judged, resolver, (_, raw) => (raw.length === 0 ? NO_FINDINGS : undefined))
  }

  /** Judges again the checks that are stale, and finishes anew the findings that the invalidation touches. */
  after(resolver: Resolver, { stale, isJustifiedAnew }: Invalidation): Verdicts {
    const judged = [...this.#judged]
    for (const check of stale)
      if (typeof check === 'number') judged[check] = judgedBy(this.#checks[check]!, check, resolver)
    return new Verdicts(this.#checks, judged, resolver, (index, raw) => {
      if (raw.length === 0) return NO_FINDINGS
      return raw === this.#judged[index]!.raw && !isJustifiedAnew ? this.#findings[index] : undefined
    })
  }

  /** In the order of the checks. */
  findings(): readonly Finding[] {
    return this.#findings.flat()
  }

  /** How many cells are asked and answered, by section. */
  answered(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { answeredIn } of this.#judged)
      if (answeredIn !== undefined) counts.set(answeredIn, (counts.get(answeredIn) ?? 0) + 1)
    return counts
  }
}

/** The findings of a check that need not be finished again. */
type Kept = (check: number, raw: readonly RawFinding[]) => readonly Finding[] | undefined

const NO_FINDINGS: readonly Finding[] = []

const judgedBy = (check: Check, index: number, resolver: Resolver): CheckResult =>
  resolver.tracker.by(index, () => check(resolver))

const finishingIn =
  (resolver: Resolver) =>
  (raw: RawFinding): Finding =>
    finish(raw, resolver, (cell) => sectionOfCell(resolver.edition, cell))
