import type { Role } from '../ficha/status.ts'
import type { Who } from '../protocol/bodies.ts'
import { ROUTES } from '../protocol/routes.ts'

type WithRoles = Pick<Who, 'roles'>

const isAmong = ({ roles }: WithRoles, access: readonly Role[]): boolean => roles.some((role) => access.includes(role))

/** Whose desk is Mis fichas, and whose the Bandeja: whom the server answers there. */
export const canFill = (who: WithRoles): boolean => isAmong(who, ROUTES.fichas.access)
export const canReview = (who: WithRoles): boolean => isAmong(who, ROUTES.inbox.access)
