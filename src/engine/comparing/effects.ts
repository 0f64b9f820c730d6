import type { CellAddress } from '../../ficha/address.ts'
import type { Grounded } from './compare-findings.ts'
import type { Effect, FindingChange, SumChange } from './what-changed.ts'

/** What each changed cell and each moved figure did, the news first. */
export class Effects {
  readonly #of = new Map<CellAddress, Effect[]>()

  constructor(findings: readonly Grounded<FindingChange>[], sums: readonly Grounded<SumChange>[]) {
    for (const sum of sums) this.#note(sum, effectOfSum(sum.change))
    const mended = new Set(sums.flatMap(({ change }) => (isMended(change) ? change.rule : [])))
    for (const finding of findings) if (!mended.has(finding.change.id)) this.#note(finding, effectOf(finding.change))
  }

  of(address: CellAddress): readonly Effect[] {
    return [...(this.#of.get(address) ?? [])].sort((one, other) => rank(one) - rank(other))
  }

  #note({ change, figures }: Grounded<FindingChange | SumChange>, effect: Effect | undefined): void {
    if (!effect) return
    for (const address of [...change.because, ...figures]) {
      const known = this.#of.get(address)
      if (known) known.push(effect)
      else this.#of.set(address, [effect])
    }
  }
}

const effectOf = ({ is, id, finding, where, before, now }: FindingChange): Effect => ({
  is,
  of: id,
  title: finding.title,
  where,
  before,
  now,
})

const isMended = ({ held, holds }: SumChange): boolean => held === false && holds === true

/** A sum that misses is a finding and speaks there. */
function effectOfSum(change: SumChange): Effect | undefined {
  const { rule, title, before, now, holds } = change
  return holds === true
    ? { is: isMended(change) ? 'addsUpNow' : 'addsUp', of: rule, title, where: '', before, now }
    : undefined
}

const ORDER: readonly Effect['is'][] = ['appeared', 'addsUpNow', 'went', 'stayed', 'addsUp']
/** What stays and says the same comes last. */
const rank = ({ is, before, now }: Effect): number =>
  is === 'stayed' && before === now ? ORDER.length : ORDER.indexOf(is)
