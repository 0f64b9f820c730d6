import { FIRST_ROUTES } from '../../protocol/first-routes.ts'
import { OwnPath } from '../../protocol/identity.ts'
import { buttonClass } from '../../ui/button.tsx'

/** Leaves for the provider of identity, to come back to this page: a plain link, since it is another site's page. */
export const ProviderLink = ({ name }: { name: string }) => (
  <a className={buttonClass({ look: 'fill', wide: true })} href={addressFrom(location)}>
    Ingresar con {name}
  </a>
)

/** Where to come back to: this page, unless it is one of those that are left by signing in. */
function addressFrom({ pathname, search }: Location): string {
  const here = OwnPath.safeParse(pathname + search)
  const isLeft = pathname === '/ingresar' || pathname === '/clave'
  const to = here.success && !isLeft ? here.data : '/'
  return `${FIRST_ROUTES.startIdentity.path}?${new URLSearchParams({ to })}`
}
