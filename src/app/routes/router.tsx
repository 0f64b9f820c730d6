import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { readSearch } from '../../administering/address.ts'
import { publicationsAddress } from '../../open/publications-address.ts'
import { rulesAddress } from '../../open/rules-query.ts'
import { Broken } from '../releases/broken.tsx'
import { lazyRoute } from './lazy-route.tsx'
import { Root, UnknownPage } from './root-route.tsx'
import { Home, SignInRoute } from './signed-in.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: UnknownPage })

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Everything in the address of the Bandeja is a filter; the server says what it takes. */
const texts = (search: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
    ),
  )

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const signIn = createRoute({ getParentRoute: () => root, path: '/ingresar', component: SignInRoute })
// Each role downloads its own screens; what anybody may read comes when its address is opened.
const fichas = createRoute({
  getParentRoute: () => root,
  path: '/fichas',
  component: lazyRoute(() => import('./filling-routes.tsx'), 'FichasRoute'),
})
export const fichaRoute = createRoute({
  getParentRoute: () => root,
  path: '/fichas/$ficha/$section',
  validateSearch: (search: Record<string, unknown>): { celda?: string } => ({ celda: text(search['celda']) }),
  component: lazyRoute(() => import('./filling-routes.tsx'), 'FichaRoute'),
})
export const inboxRoute = createRoute({
  getParentRoute: () => root,
  path: '/bandeja',
  validateSearch: texts,
  component: lazyRoute(() => import('./reviewing-routes.tsx'), 'InboxRoute'),
})
const panel = createRoute({
  getParentRoute: () => root,
  path: '/panel/{-$year}',
  component: lazyRoute(() => import('./panel-route.tsx'), 'PanelRoute'),
})
export const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/revision/$ficha/{-$section}',
  validateSearch: (search: Record<string, unknown>): { observar?: string } => ({ observar: text(search['observar']) }),
  component: lazyRoute(() => import('./reviewing-routes.tsx'), 'ReviewRoute'),
})
const administration = createRoute({
  getParentRoute: () => root,
  path: '/administracion/{-$section}/{-$doing}',
  validateSearch: readSearch,
  component: lazyRoute(() => import('./administering-routes.tsx'), 'AdministrationRoute'),
})
const notices = createRoute({
  getParentRoute: () => root,
  path: '/avisos',
  component: lazyRoute(() => import('./notices-route.tsx'), 'NoticesRoute'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/cuenta',
  component: lazyRoute(() => import('./account-routes.tsx'), 'AccountRoute'),
})
const passwordLink = createRoute({
  getParentRoute: () => root,
  path: '/clave',
  staticData: { isPublic: true },
  component: lazyRoute(() => import('./account-routes.tsx'), 'PasswordLinkRoute'),
})
const rules = createRoute({
  getParentRoute: () => root,
  path: '/reglas/{-$rule}',
  validateSearch: rulesAddress,
  staticData: { isPublic: true },
  component: lazyRoute(() => import('./rules-route.tsx'), 'RulesRoute'),
})

export const publishedRoute = createRoute({
  getParentRoute: () => root,
  path: '/publicadas/$number',
  staticData: { isPublic: true },
  component: lazyRoute(() => import('./public-routes.tsx'), 'PublishedRoute'),
})
export const publicationsRoute = createRoute({
  getParentRoute: () => root,
  path: '/publicadas',
  validateSearch: publicationsAddress,
  staticData: { isPublic: true },
  component: lazyRoute(() => import('./public-routes.tsx'), 'PublicationsRoute'),
})
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verificar',
  staticData: { isPublic: true },
  component: lazyRoute(() => import('./public-routes.tsx'), 'VerifyRoute'),
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
    panel,
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
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: UnknownPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Anybody may read it, without signing in. */
    isPublic?: boolean
  }
}
