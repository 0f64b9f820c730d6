import type { Role } from '../ficha/status.ts'
import type { Who } from '../protocol/bodies.ts'
import { ROUTES } from '../protocol/routes.ts'
import type { TopLink } from '../ui/top-bar.tsx'

type WithRoles = Pick<Who, 'roles'>

const isAmong = ({ roles }: WithRoles, access: readonly Role[]): boolean => roles.some((role) => access.includes(role))

/** Whose desk is Mis fichas, whose the Bandeja and whose Administración: whom the server answers there. */
export const canFill = (who: WithRoles): boolean => isAmong(who, ROUTES.fichas.access)
export const canReview = (who: WithRoles): boolean => isAmong(who, ROUTES.inbox.access)
export const canAdminister = (who: WithRoles): boolean => isAmong(who, ROUTES.administrationList.access)

/** Each with its route, by which one is led there. */
const DESKS = [
  { href: '/fichas', to: '/fichas', text: 'Mis fichas', isOf: canFill },
  { href: '/bandeja', to: '/bandeja', text: 'Bandeja', isOf: canReview },
  {
    href: '/administracion',
    to: '/administracion/{-$section}/{-$doing}',
    text: 'Administración',
    isOf: canAdminister,
  },
] as const

type Desk = (typeof DESKS)[number]

/** The desks of a person, the one that is open marked, if one is. */
export const desksOf = (who: WithRoles, open?: Desk['href']): TopLink[] =>
  DESKS.filter(({ isOf }) => isOf(who)).map(({ href, text }) => ({ href, text, current: href === open }))

/** The route where a person begins: who administers, there. Without any role, the Bandeja says what is missing. */
export function homeOf(who: WithRoles): Desk['to'] {
  const [fichas, inbox, administration] = DESKS
  if (canAdminister(who)) return administration.to
  return canFill(who) ? fichas.to : inbox.to
}
