// Bayesian ranking: likely causes of a sum that misses, by how often each happens and how well it explains the amounts.

import type { CellAddress } from '../../ficha/address.ts'
import type { Finding, Suspect } from '../../ficha/finding.ts'
import type { Examination } from '../examination.ts'
import { baseYearSides } from './base-year-sides.ts'
import { CAUSES } from './causes.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Guess, guessOf } from './guess.ts'
import { mayHaveSuspects } from './may-have-suspects.ts'
import { missingRows } from './missing-rows.ts'
import { plausible } from './plausible.ts'
import { type Sum, sumsOf } from './sums.ts'
import { suspectInputOf } from './suspect-input.ts'
import { type Ranked, toSuspect } from './to-suspect.ts'
import { unreadableSuspects } from './unreadable.ts'

/** No more than these are named: a longer list is no help. */
const MOST = 5
/** A cause this much less likely than the first is not worth reading. */
const LEAST_SHARE = 1 / 500
/** Money and counts end here (kinds/whole-number). */
const LARGEST = 1e13

/**
 * How the other sums of a cell speak for a correction: one that closes them too is far likelier than two slips of the
 * same size, and one that breaks a sum that held would need a second slip that hid the first.
 */
const OTHER_SUMS = { closes: 30, breaks: 0.002, leaves: 0.3, says: 1 }

/** A total that two sums contradict alike comes before any of their addends: it takes one slip, not two. */
const AGREEING = 1e6

/** What all sums of an examination say, and the suspects that were asked of it: looked for once, when the first are. */
interface Known {
  readonly evidence: Evidence
  readonly suspects: Map<string, readonly Suspect[]>
}
const known = new WeakMap<Examination, Known>()

/** The likely causes of a finding, best first, five at most; none when nothing fits, or when it is no sum. */
export function suspectsOf(ficha: Examination, finding: Finding): readonly Suspect[] {
  if (!mayHaveSuspects(ficha.edition, finding, ficha.answers)) return []
  const { evidence, suspects } = knownOf(ficha)
  const found = suspects.get(finding.id) ?? suspectsIn(evidence, finding, ficha)
  suspects.set(finding.id, found)
  return found
}

function knownOf(ficha: Examination): Known {
  const found = known.get(ficha)
  if (found) return found
  const input = suspectInputOf(ficha)
  const made = { evidence: evidenceOf(input, sumsOf(input, ficha.equations)), suspects: new Map() }
  known.set(ficha, made)
  return made
}

function suspectsIn(evidence: Evidence, { rule, cells }: Finding, { equations }: Examination): readonly Suspect[] {
  const sum = evidence.sums.find((one) => one.rule === rule)
  if (sum) return sum.gap && sum.isWhole ? rank(evidence, sum) : []
  return cells.length === 1 ? unreadableSuspects(evidence, cells[0]!, equations) : []
}

function rank(evidence: Evidence, sum: Sum): Suspect[] {
  const ranked = [...sum.signs.keys()].flatMap((cell) => weigh(evidence, sum, cell) ?? []).sort(byWeight)
  const told = ranked.slice(0, MOST).map((one) => ({ weight: one.weight, suspect: toSuspect(evidence, sum, one) }))
  const all = [...told, ...missingRows(evidence, sum), ...baseYearSides(evidence, sum)].sort(
    (a, b) => b.weight - a.weight,
  )
  const least = (all[0]?.weight ?? 0) * LEAST_SHARE
  return all
    .filter((one) => one.weight >= least)
    .slice(0, MOST)
    .map((one) => one.suspect)
}

/** Where all else is equal, the larger amount first: the order of rows says nothing. */
const byWeight = (a: Ranked, b: Ranked): number =>
  b.weight - a.weight || b.guess.typed - a.guess.typed || (a.cell < b.cell ? -1 : 1)

/** Bayes: how likely the cause is, what was typed given what was meant, and what was meant against what was typed. */
function weigh(evidence: Evidence, sum: Sum, cell: CellAddress): Ranked | undefined {
  const guess = guessOf(evidence, sum, cell)
  if (!guess || guess.meant > LARGEST) return undefined
  const chances = CAUSES.map((cause) => cause.prior[guess.kind] * cause.gives(guess))
  const best = chances.indexOf(Math.max(...chances))
  if (!chances[best]) return undefined
  const likely = chances.reduce((sum, one) => sum + one, 0) * (meantChance(evidence, cell, guess) / guess.plausible)
  const others = otherSums(evidence.sums, sum, cell, guess.meant - guess.typed)
  const weight = likely * others.speak * (guess.sumsThatAgree > 1 ? AGREEING : 1)
  return { cell, cause: CAUSES[best]!, guess, weight, mends: [sum.rule, ...others.closed], breaks: others.broken }
}

/** An amount to be subtracted is as likely as the same amount by itself. */
const meantChance = ({ expected, twins }: Evidence, cell: CellAddress, { meant }: Guess): number =>
  meant < 0 ? 1 : plausible(meant, expected(cell), twins(cell, meant))

function otherSums(sums: readonly Sum[], own: Sum, cell: CellAddress, change: number) {
  let speak = OTHER_SUMS.says
  const closed: string[] = []
  const broken: string[] = []
  for (const { rule, gap, signs } of sums) {
    const sign = signs.get(cell)
    if (rule === own.rule || gap === undefined || !sign) continue
    const after = gap + sign * change
    if (after === 0) closed.push(rule)
    else if (gap === 0) broken.push(rule)
    speak *= after === 0 ? OTHER_SUMS.closes : gap === 0 ? OTHER_SUMS.breaks : OTHER_SUMS.leaves
  }
  return { speak, closed, broken }
}
