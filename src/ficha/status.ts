import { z } from 'zod'

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

/** How a ficha stands (domain §1). Later acts bring more. */
export const Status = z.enum(['editing', 'inReview'])
export type Status = z.infer<typeof Status>

export const STATUS_NAMES: Record<Status, string> = { editing: 'En edición', inReview: 'En revisión' }

/** Recorded events that move a ficha. */
export const ActName = z.enum(['submit'])
export type ActName = z.infer<typeof ActName>

/** What can be done with a ficha without moving it. */
export type Action = ActName | 'edit' | 'readSubmission'

/** What each role may do in each status: the one table that draws the buttons and guards the server. */
const ALLOWED: Record<Status, Record<Role, readonly Action[]>> = {
  editing: { contraparte: ['edit', 'submit'], coordinador: [], sectorialista: [], jefatura: [], administrador: [] },
  inReview: {
    contraparte: ['readSubmission'],
    coordinador: ['readSubmission'],
    sectorialista: ['readSubmission'],
    jefatura: ['readSubmission'],
    administrador: [],
  },
}

export const isAllowed = (status: Status, roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => ALLOWED[status][role].includes(action))

/** Roles that read what an institution sent, each as far as it reaches: a service, a ministry, everything. */
export const READERS = ['coordinador', 'sectorialista', 'jefatura'] as const satisfies readonly Role[]

const AFTER: Record<ActName, Status> = { submit: 'inReview' }

/** Status is a fold over recorded acts. */
export const statusOf = (acts: readonly ActName[]): Status =>
  acts.reduce<Status>((_status, act) => AFTER[act], 'editing')
