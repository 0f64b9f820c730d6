import { READERS, type Role } from '../ficha/status.ts'
import type { Who } from '../protocol/bodies.ts'
import { FIRST_ROUTES } from '../protocol/first-routes.ts'
import type { TopLink } from '../ui/bar/top-bar.tsx'

type WithRoles = Pick<Who, 'roles'>

const isAmong = ({ roles }: WithRoles, access: readonly Role[]): boolean => roles.some((role) => access.includes(role))

/** Who works in Mis fichas, who in the Bandeja and who in Administración: whom the server answers there. */
export const canFill = (who: WithRoles): boolean => isAmong(who, FIRST_ROUTES.fichas.access)
export const canReview = (who: WithRoles): boolean => isAmong(who, READERS)
/** As all routes of administration say, which come later. */
export const canAdminister = (who: WithRoles): boolean => isAmong(who, ['administrador'])

/** Who leads the year, or follows a ministry's: as the route says, which comes later. */
export const seesPanel = (who: WithRoles): boolean => isAmong(who, ['jefatura', 'coordinador', 'administrador'])

/** Each with its route, by which one is led there. */
const AREAS = [
  { href: '/fichas', to: '/fichas', text: 'Mis fichas', isOf: canFill },
  { href: '/bandeja', to: '/bandeja', text: 'Bandeja', isOf: canReview },
  { href: '/panel', to: '/panel/{-$year}', text: 'Panel', isOf: seesPanel },
  {
    href: '/administracion',
    to: '/administracion/{-$section}/{-$doing}',
    text: 'Administración',
    isOf: canAdminister,
  },
] as const

type Area = (typeof AREAS)[number]

/** The areas of a person, the one that is open marked, if one is. */
export const areasOf = (who: WithRoles, open?: Area['href']): TopLink[] =>
  AREAS.filter(({ isOf }) => isOf(who)).map(({ href, text }) => ({ href, text, current: href === open }))

/** The route where a person begins: who administers, there. Without any role, the Bandeja says what is missing. */
export function homeOf(who: WithRoles): Area['to'] {
  const [fichas, inbox, , administration] = AREAS
  if (canAdminister(who)) return administration.to
  return canFill(who) ? fichas.to : inbox.to
}
