import type { Finding } from '../../ficha/finding.ts'
import { sectionOfCell } from '../cells.ts'
import type { EquationState } from '../examination.ts'
import type { Resolver } from '../resolve.ts'
import { mayHaveSuspects } from '../suspects/may-have-suspects.ts'
import { suspecting } from '../suspects/suspects-of.ts'
import { type Judged, type Part, partsOf } from './checks.ts'
import type { Dependent } from './dependency-tracker.ts'
import { type Bare, finish } from './judge.ts'

/** What changed beside the parts that are stale. */
export interface News {
  /** Other justifications: every finding is held against them anew. */
  readonly isJustifiedAnew: boolean
  /** Other amounts, wherever: suspects are looked for among all of them. */
  readonly hasOtherAmounts: boolean
}

/** Every part of a form with what its judging gave. */
export class Judgement {
  readonly equations: readonly EquationState[]
  readonly #parts: readonly Part[]
  readonly #judged: readonly Judged[]
  readonly #findings: readonly (readonly Finding[])[]

  private constructor(parts: readonly Part[], judged: readonly Judged[], resolver: Resolver, kept: Kept) {
    this.#parts = parts
    this.#judged = judged
    this.equations = judged.flatMap(({ equation }) => equation ?? [])
    const finishing = finishingIn(resolver, this.equations)
    this.#findings = judged.map(({ bare }, index) => kept(index, bare) ?? bare.map(finishing))
  }

  static whole(resolver: Resolver): Judgement {
    const parts = partsOf(resolver.edition, resolver.t, resolver.answers)
    const judged = parts.map((part, index) => judgedBy(part, index, resolver))
    return new Judgement(parts, judged, resolver, (_, bare) => (bare.length === 0 ? NO_FINDINGS : undefined))
  }

  /** Judges again the parts that are stale, and finishes anew the findings that the news touch. */
  after(resolver: Resolver, stale: ReadonlySet<Dependent>, { isJustifiedAnew, hasOtherAmounts }: News): Judgement {
    const { edition, subject } = resolver
    const judged = [...this.#judged]
    for (const part of stale) if (typeof part === 'number') judged[part] = judgedBy(this.#parts[part]!, part, resolver)
    const isTouched = (one: Bare) =>
      isJustifiedAnew || (hasOtherAmounts && mayHaveSuspects(edition, one, subject.answers))
    return new Judgement(this.#parts, judged, resolver, (index, bare) => {
      if (bare.length === 0) return NO_FINDINGS
      return bare === this.#judged[index]!.bare && !bare.some(isTouched) ? this.#findings[index] : undefined
    })
  }

  /** In the order of the parts. */
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

/** The findings of a part that need not be finished again. */
type Kept = (part: number, bare: readonly Bare[]) => readonly Finding[] | undefined

const NO_FINDINGS: readonly Finding[] = []

const judgedBy = (part: Part, index: number, resolver: Resolver): Judged =>
  resolver.tracker.by(index, () => part(resolver))

function finishingIn(resolver: Resolver, equations: readonly EquationState[]): (bare: Bare) => Finding {
  const { edition, subject } = resolver
  const suspectsOf = suspecting(edition, subject, equations)
  return (bare) => finish(bare, resolver, (cell) => sectionOfCell(edition, cell), suspectsOf)
}
