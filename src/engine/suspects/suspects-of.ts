import type { CellAddress } from '../../ficha/address.ts'
import { isMarker } from '../../ficha/answer.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Finding, Suspect } from '../../ficha/finding.ts'
import type { EquationState, Subject } from '../examination.ts'
import { CAUSES, type Guess } from './causes.ts'
import { type Context, contextOf } from './context.ts'
import { rowsElsewhere } from './elsewhere.ts'
import { isLikeLastYear, plausible } from './plausible.ts'
import { amountIn, isField, kindIn, sceneOf } from './scene.ts'
import { type Sum, sumsOf } from './sums.ts'
import { type Ranked, suspectIn } from './tell.ts'
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

type Told = Pick<Finding, 'rule' | 'cells'>

/** The likely causes of a finding, best first; none when nothing fits, or when it is no sum. */
export type SuspectsOf = (finding: Told) => readonly Suspect[]

/**
 * Finds suspects of one examination, whose equations these are. What all its sums say is looked at once, when the first
 * are asked for: examining a ficha costs nothing more.
 */
export function suspecting(edition: Edition, subject: Subject, states: readonly EquationState[]): SuspectsOf {
  let known: Context | undefined
  return ({ rule, cells }) => {
    known ??= contextIn(edition, subject, states)
    const sum = known.sums.find((one) => one.rule === rule)
    if (sum) return sum.gap ? rank(known, sum) : []
    return cells.length === 1 ? unreadableSuspects(known, cells[0]!, states) : []
  }
}

function contextIn(edition: Edition, subject: Subject, states: readonly EquationState[]): Context {
  const scene = sceneOf(edition, subject)
  return contextOf(scene, sumsOf(scene, states))
}

/** The finding with its suspects, found when they are read; whoever copies it as JSON reads them. */
export function withSuspects<F extends Finding>(finding: F, suspectsOf: SuspectsOf): F {
  let known: readonly Suspect[] | undefined
  const get = () => {
    known ??= suspectsOf(finding)
    return known
  }
  return Object.defineProperty(finding, 'suspects', { get, enumerable: true, configurable: true })
}

function rank(context: Context, sum: Sum): Suspect[] {
  const ranked = [...sum.signs].flatMap(([cell, sign]) => weigh(context, sum, cell, sign) ?? []).sort(byWeight)
  const told = ranked.slice(0, MOST).map((one) => ({ weight: one.weight, suspect: suspectIn(context, sum, one) }))
  const all = [...told, ...rowsElsewhere(context, sum)].sort((a, b) => b.weight - a.weight)
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
function weigh(context: Context, sum: Sum, cell: CellAddress, sign: number): Ranked | undefined {
  if (sign !== 1 && sign !== -1) return undefined
  const meant = amountIn(context.scene, cell) - sign * sum.gap!
  if (meant > LARGEST) return undefined
  const guess = guessOf(context, cell, meant)
  const chances = CAUSES.map((cause) => cause.prior[guess.kind] * cause.gives(guess))
  const best = chances.indexOf(Math.max(...chances))
  if (!chances[best]) return undefined
  const likely = chances.reduce((sum, one) => sum + one, 0) * (meantChance(context, cell, guess) / guess.plausible)
  const others = otherSums(context.sums, sum, cell, guess.meant - guess.typed)
  return { cell, cause: CAUSES[best]!, guess, weight: likely * others.speak, mends: [sum.rule, ...others.closed] }
}

function guessOf(context: Context, cell: CellAddress, meant: number): Guess {
  const { scene } = context
  const answer = scene.answers.cells.get(cell)
  const typed = amountIn(scene, cell)
  return {
    kind: kindIn(scene, cell),
    state: answer === undefined ? 'blank' : isMarker(answer) ? 'marker' : 'number',
    typed,
    meant,
    get twins() {
      return context.twins(cell, typed)
    },
    get plausible() {
      return plausible(typed, context.expected(cell), this.twins)
    },
    get likeBefore() {
      return isLikeLastYear(meant, context.expected(cell))
    },
    get lacksAlone() {
      return typed === 0 && (context.expected(cell).inUse ?? isField(scene, cell))
    },
    get repeats() {
      return context.twins(cell, meant) > 0
    },
  }
}

/** An amount to be subtracted is as likely as the same amount by itself. */
const meantChance = ({ expected, twins }: Context, cell: CellAddress, { meant }: Guess): number =>
  meant < 0 ? 1 : plausible(meant, expected(cell), twins(cell, meant))

function otherSums(sums: readonly Sum[], own: Sum, cell: CellAddress, change: number) {
  let speak = OTHER_SUMS.says
  const closed: string[] = []
  for (const { rule, gap, signs } of sums) {
    const sign = signs.get(cell)
    if (rule === own.rule || gap === undefined || !sign) continue
    const after = gap + sign * change
    if (after === 0) closed.push(rule)
    speak *= after === 0 ? OTHER_SUMS.closes : gap === 0 ? OTHER_SUMS.breaks : OTHER_SUMS.leaves
  }
  return { speak, closed }
}
