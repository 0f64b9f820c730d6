import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '../../administering/address.ts'
import { publicationsAddress } from '../../open/publications-address.ts'
import { rulesAddress } from '../../open/rules-query.ts'
import { Doors } from './public-routes.tsx'
import { FichaStation, FichasStation, Home, SignInStation, Unknown } from './signed-in-routes.tsx'

const root = createRootRoute({ component: Doors, notFoundComponent: Unknown })

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Everything in the address of the Bandeja is a filter; the server says what it takes. */
const texts = (search: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
    ),
  )

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const signIn = createRoute({ getParentRoute: () => root, path: '/ingresar', component: SignInStation })
const fichas = createRoute({ getParentRoute: () => root, path: '/fichas', component: FichasStation })
export const fichaRoute = createRoute({
  getParentRoute: () => root,
  path: '/fichas/$ficha/$section',
  validateSearch: (search: Record<string, unknown>): { celda?: string } => ({ celda: text(search['celda']) }),
  component: FichaStation,
})
// Reviewers and officials each download their own screens.
export const inboxRoute = createRoute({
  getParentRoute: () => root,
  path: '/bandeja',
  validateSearch: texts,
  component: lazyRouteComponent(() => import('./reviewing-routes.tsx'), 'InboxStation'),
})
export const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/revision/$ficha/{-$section}',
  validateSearch: (search: Record<string, unknown>): { observar?: string } => ({ observar: text(search['observar']) }),
  component: lazyRouteComponent(() => import('./reviewing-routes.tsx'), 'ReviewStation'),
})
const administration = createRoute({
  getParentRoute: () => root,
  path: '/administracion/{-$section}/{-$doing}',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./administering-routes.tsx'), 'AdministrationStation'),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/avisos',
  component: lazyRouteComponent(() => import('./notices-route.tsx'), 'NoticesStation'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/cuenta',
  component: lazyRouteComponent(() => import('./identity-routes.tsx'), 'AccountStation'),
})
const passwordLink = createRoute({
  getParentRoute: () => root,
  path: '/clave',
  staticData: { isOpen: true },
  component: lazyRouteComponent(() => import('./identity-routes.tsx'), 'PasswordLinkStation'),
})
// What anybody may read is downloaded when its address is opened.
const rules = createRoute({
  getParentRoute: () => root,
  path: '/reglas/{-$rule}',
  validateSearch: rulesAddress,
  staticData: { isOpen: true },
  component: lazyRouteComponent(() => import('./rules-route.tsx'), 'RulesStation'),
})

export const publishedRoute = createRoute({
  getParentRoute: () => root,
  path: '/publicadas/$number',
  staticData: { isOpen: true },
  component: lazyRouteComponent(() => import('./open-routes.tsx'), 'PublishedStation'),
})
export const publicationsRoute = createRoute({
  getParentRoute: () => root,
  path: '/publicadas',
  validateSearch: publicationsAddress,
  staticData: { isOpen: true },
  component: lazyRouteComponent(() => import('./open-routes.tsx'), 'PublicationsStation'),
})
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verificar',
  staticData: { isOpen: true },
  component: lazyRouteComponent(() => import('./open-routes.tsx'), 'VerifyStation'),
})

/** The addresses of the app. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    fichas,
    fichaRoute,
    inboxRoute,
    reviewRoute,
    administration,
    notices,
    account,
    passwordLink,
    rules,
    publicationsRoute,
    publishedRoute,
    verify,
  ]),
  defaultPreload: false,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Anybody may read it, without signing in. */
    isOpen?: boolean
  }
}
