import * as z from 'zod/mini'

/** What a person is for Cuadra (domain §1); one person may be several things. */
export const Role = z.enum(['contraparte', 'coordinador', 'sectorialista', 'jefatura', 'administrador'])
export type Role = z.infer<typeof Role>

export const ROLE_NAMES: Record<Role, string> = {
  contraparte: 'Contraparte técnica',
  coordinador: 'Coordinador ministerial',
  sectorialista: 'Sectorialista',
  jefatura: 'Jefatura',
  administrador: 'Administrador',
}

/** 'Sectorialista, Jefatura' */
export const rolesInWords = (roles: readonly Role[]): string =>
  roles.map((role) => ROLE_NAMES[role]).join(', ') || 'Sin rol'

/** How a ficha stands (domain §1). */
export const Status = z.enum([
  'unstarted',
  'editing',
  'received',
  'inReview',
  'returned',
  'resubmitted',
  'reopened',
  'closed',
  'evaluated',
  'published',
])
export type Status = z.infer<typeof Status>

export const STATUS_NAMES: Record<Status, string> = {
  unstarted: 'Sin empezar',
  editing: 'En edición',
  received: 'Recibida',
  inReview: 'En revisión',
  returned: 'Devuelta',
  resubmitted: 'Reenviada',
  reopened: 'Reabierta',
  closed: 'En evaluación',
  evaluated: 'Evaluada',
  published: 'Publicada',
}

/** Recorded events of a ficha. A name that was recorded never changes. */
export const ActName = z.enum([
  /** The first key of the institution. */
  'start',
  'submit',
  'resubmit',
  'withdraw',
  /** The institution saw what was returned. */
  'open',
  /** A reviewer began, so that it can't be withdrawn any more. */
  'begin',
  'observe',
  'reword',
  'insist',
  'accept',
  'retract',
  /** Takes back an acceptance or a retraction. */
  'restore',
  /** Takes back the own last word in a thread, until it is told. */
  'unsay',
  'return',
  /** Takes back a return, until somebody of the institution has seen it. */
  'undoReturn',
  'close',
  'closeWithObservations',
  /** Takes back a closing, until somebody evaluates. */
  'undoClose',
  'evaluate',
  'publish',
  'assign',
  'reopen',
  'extend',
  /** The institution is told again that it is waited for. */
  'remind',
])
export type ActName = z.infer<typeof ActName>

/** What can be done with a ficha, recorded or not: its journal records edits, a resubmission its answers. */
export const Action = z.enum([...ActName.options, 'edit', 'answer', 'readSubmission'])
export type Action = z.infer<typeof Action>

const NONE = [] as const
const READ = ['readSubmission'] as const
const FILL = ['edit', 'submit'] as const
const ANSWER = ['edit', 'answer', 'resubmit', 'open', 'readSubmission'] as const
const OBSERVE = ['observe', 'reword', 'insist', 'accept', 'retract', 'restore', 'unsay'] as const
const REVIEW = ['readSubmission', 'begin', ...OBSERVE, 'return', 'close', 'closeWithObservations'] as const
const LEAD = ['assign', 'extend'] as const

/** Acts that are the reviewers' own until the ficha is returned or closed: work on observations. */
export const AMONG_REVIEWERS: readonly ActName[] = OBSERVE

/** Those among whom a review goes on: what they say is told to the others when it is returned or closed. */
export const REVIEWING: readonly Role[] = ['sectorialista', 'jefatura']

type Allowed = Readonly<Record<Role, readonly Action[]>>

/** A ficha that lies with the institution: the head of the team may give it to a reviewer and more time. */
const withInstitution = (contraparte: readonly Action[], readers: readonly Action[]): Allowed => ({
  contraparte,
  coordinador: readers,
  sectorialista: readers,
  jefatura: [...readers, ...LEAD, 'remind'],
  administrador: NONE,
})

/** What was sent is read by all who reach it. */
const withReviewers = (rows: Partial<Allowed>): Allowed => ({
  contraparte: READ,
  coordinador: READ,
  sectorialista: READ,
  jefatura: READ,
  administrador: NONE,
  ...rows,
})

/** After the deadline a ficha that never came back is closed as it was sent last. */
const lateReturned = { sectorialista: ['readSubmission', 'closeWithObservations'] } as const satisfies Partial<Allowed>
const justReturned = {
  sectorialista: [...lateReturned.sectorialista, 'undoReturn'],
} as const satisfies Partial<Allowed>
const toReview = { sectorialista: REVIEW, jefatura: ['readSubmission', ...LEAD] } as const satisfies Partial<Allowed>

/** What each role may do in each status: the one table that draws the buttons and guards the server. */
export const ALLOWED: Readonly<Record<Status, Allowed>> = {
  unstarted: withInstitution(['start', ...FILL], NONE),
  // What was withdrawn stays readable for those who sent it.
  editing: withInstitution([...FILL, 'readSubmission'], NONE),
  received: withReviewers({ ...toReview, contraparte: ['readSubmission', 'withdraw'] }),
  inReview: withReviewers(toReview),
  returned: { ...withInstitution(ANSWER, READ), ...justReturned },
  resubmitted: withReviewers({ ...toReview, contraparte: ['readSubmission', 'withdraw'] }),
  reopened: { ...withInstitution(ANSWER, READ), ...lateReturned },
  closed: withReviewers({
    sectorialista: ['readSubmission', 'undoClose', 'evaluate'],
    jefatura: ['readSubmission', 'assign', 'reopen'],
  }),
  evaluated: withReviewers({
    sectorialista: ['readSubmission', 'evaluate', 'publish'],
    jefatura: ['readSubmission', 'assign', 'reopen', 'publish'],
  }),
  published: withReviewers({}),
}

export const isAllowed = (status: Status, roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => ALLOWED[status][role].includes(action))

/** Everything that these roles may do in a status, each once. */
export const allowedTo = (status: Status, roles: readonly Role[]): Action[] => [
  ...new Set(roles.flatMap((role) => ALLOWED[status][role])),
]

/** Do they give fichas to reviewers, and more time? What was never sent is opened by them, without its draft. */
export const leads = (roles: readonly Role[]): boolean => isAllowed('unstarted', roles, 'assign')

/** Statuses in which the institution types. */
export const isEditable = (status: Status): boolean => isAllowed(status, ['contraparte'], 'edit')

/** Statuses in which what was sent lies with the reviewers, before it is closed. */
export const isUnderReview = (status: Status): boolean => isAllowed(status, ['sectorialista'], 'return')

/** Roles that read what an institution sent, each as far as it reaches: a service, a ministry, everything. */
export const READERS = ['coordinador', 'sectorialista', 'jefatura'] as const satisfies readonly Role[]
