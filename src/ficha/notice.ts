import * as z from 'zod/mini'
import { type Role, Status } from './status.ts'

/**
 * What a notice can be about: where its ficha was moved to, that it was given more time, that its institution was
 * reminded of it, that it was given to a reviewer, or that it lies with its institution although the deadline is over.
 */
export const Matter = z.enum([...Status.options, 'extended', 'reminded', 'assigned', 'late'])
export type Matter = z.infer<typeof Matter>

/** Does it wait for who is told, or only inform? */
export const Urgency = z.enum(['waits', 'informs'])
export type Urgency = z.infer<typeof Urgency>

/** Of what each role is told; what isn't named is no notice for it. Nobody is told of what they did themselves. */
export const NOTICED: Readonly<Record<Role, Readonly<Partial<Record<Matter, Urgency>>>>> = {
  contraparte: {
    returned: 'waits',
    reopened: 'waits',
    reminded: 'waits',
    closed: 'informs',
    published: 'informs',
    extended: 'informs',
  },
  coordinador: { returned: 'informs', closed: 'informs', published: 'informs' },
  sectorialista: {
    received: 'waits',
    resubmitted: 'waits',
    closed: 'waits',
    evaluated: 'waits',
    // Closed with observations, when nothing came back.
    late: 'waits',
    assigned: 'informs',
  },
  jefatura: { evaluated: 'waits', late: 'informs' },
  administrador: {},
}

/** Statuses in which the institution can be late, once it has begun. */
export const CAN_BE_LATE = ['editing', 'returned', 'reopened'] as const satisfies readonly Status[]

/** How urgent a matter is for somebody with these roles: what waits in one of them waits. */
export function urgencyFor(roles: readonly Role[], matter: Matter): Urgency | undefined {
  const all = roles.map((role) => NOTICED[role][matter])
  return all.find((one) => one === 'waits') ?? all.find((one) => one !== undefined)
}
