import { Navigate, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { call } from '../../protocol/client.ts'
import type { QuerySentOf } from '../../protocol/routes.ts'
import { PanelPage } from '../../reviewing/panel/panel-page.tsx'
import { useLeaving } from '../account/leaving.tsx'
import { areasOf, canReview, homeOf, seesPanel } from '../roles.ts'
import { useSession } from '../session.tsx'
import { useSignedIn } from './signed-in.tsx'

/** How the year goes, for who leads it, follows a ministry or administers. */
export function PanelRoute() {
  const session = useSignedIn()
  const { who } = session
  const { leave, line } = useLeaving(session, useSession().signOut)
  const asked = Number(useParams({ from: '/panel/{-$year}' }).year)
  const navigate = useNavigate()
  const { buildLocation } = useRouter()
  if (!seesPanel(who)) return <Navigate to={homeOf(who)} replace />
  const hrefOf = (filters: QuerySentOf<'inbox'>) => buildLocation({ to: '/bandeja', search: asTexts(filters) }).href
  return (
    <>
      <PanelPage
        call={call}
        year={asked >= 1990 && asked <= 2199 ? Math.trunc(asked) : undefined}
        onYear={(year) =>
          void navigate({ to: '/panel/{-$year}', params: { year: year ? String(year) : undefined }, replace: true })
        }
        hrefOf={canReview(who) ? hrefOf : undefined}
        areas={areasOf(who, '/panel')}
        who={who}
        onSignOut={leave}
      />
      {line}
    </>
  )
}

const asTexts = (filters: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
