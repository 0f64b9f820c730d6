// Event sourcing: where a ficha stands is the fold of its recorded acts.

import { type ActName, ALLOWED, type Role, type Status } from './status.ts'

/** Where a ficha stands: the fold of its recorded acts. */
export interface Lifecycle {
  readonly status: Status
  /** How often it was sent; sendings that were withdrawn count. */
  readonly sent: number
  /** The iteration that holds: 0 when none does. What was withdrawn leaves the one before. */
  readonly iteration: number
  /** How it stood before it was sent last, to go back to when that is withdrawn. */
  readonly before: Pick<Lifecycle, 'status' | 'iteration'>
  /** How it stood before it was closed last, to go back to when that is taken back. */
  readonly closedFrom: Status
  /** The same of its last return. */
  readonly returnedFrom: Status
}

export const AT_FIRST: Lifecycle = {
  status: 'unstarted',
  sent: 0,
  iteration: 0,
  before: { status: 'unstarted', iteration: 0 },
  closedFrom: 'unstarted',
  returnedFrom: 'unstarted',
}

const ROLES: readonly Role[] = ['contraparte', 'coordinador', 'sectorialista', 'jefatura', 'administrador']

type Step = (now: Lifecycle) => Lifecycle

const stays: Step = (now) => now
const to =
  (status: Status): Step =>
  (now) => ({ ...now, status })
const sentAs =
  (status: Status): Step =>
  ({ sent, iteration, status: was, ...kept }) => ({
    ...kept,
    status,
    sent: sent + 1,
    iteration: sent + 1,
    before: { status: was === 'unstarted' ? 'editing' : was, iteration },
  })
const closed: Step = (now) => ({ ...now, status: 'closed', closedFrom: now.status })
/** To observe or judge is to have begun. */
const begun: Step = (now) => ({ ...now, status: 'inReview' })

const STEPS: Readonly<Record<ActName, Step>> = {
  start: to('editing'),
  submit: sentAs('received'),
  resubmit: sentAs('resubmitted'),
  withdraw: (now) => ({ ...now, ...now.before }),
  open: stays,
  begin: begun,
  observe: begun,
  reword: begun,
  insist: begun,
  accept: begun,
  retract: begun,
  restore: begun,
  unsay: begun,
  return: (now) => ({ ...now, status: 'returned', returnedFrom: now.status }),
  undoReturn: (now) => ({ ...now, status: now.returnedFrom }),
  close: closed,
  closeWithObservations: closed,
  undoClose: (now) => ({ ...now, status: now.closedFrom }),
  evaluate: to('evaluated'),
  publish: to('published'),
  assign: stays,
  reopen: to('reopened'),
  extend: stays,
  remind: stays,
}

/** May anybody do this as the ficha stands? */
export const isPossible = (status: Status, act: ActName): boolean =>
  ROLES.some((role) => ALLOWED[status][role].includes(act))

/** How a ficha stands after an act; undefined when nobody may do it as it stands. */
export const lifecycleAfter = (now: Lifecycle, act: ActName): Lifecycle | undefined =>
  isPossible(now.status, act) ? STEPS[act](now) : undefined

/** The fold over recorded acts; undefined when one of them could not have happened. */
export const lifecycleOf = (acts: readonly ActName[]): Lifecycle | undefined =>
  acts.reduce<Lifecycle | undefined>((now, act) => now && lifecycleAfter(now, act), AT_FIRST)

/** Acts with which the institution is told what the reviewers said. */
export const DELIVERING: readonly ActName[] = ['return', 'close', 'closeWithObservations', 'reopen']

/** How many of a ficha's acts its institution was told of: up to the last delivering one; a return taken back told nothing. */
export function deliveredBy(acts: readonly ActName[]): number {
  let [delivered, before] = [0, 0]
  for (const [index, act] of acts.entries()) {
    if (DELIVERING.includes(act)) [before, delivered] = [delivered, index + 1]
    if (act === 'undoReturn') delivered = before
  }
  return delivered
}

/** Is it a sending? The first one, or what was corrected after a return. */
export const isSending = (act: ActName): boolean => act === 'submit' || act === 'resubmit'

/** Acts that don't change what others have on their screens. */
const QUIET: readonly ActName[] = ['start', 'open', 'remind']
export const isQuiet = (act: ActName): boolean => QUIET.includes(act)
