import { call } from '../../protocol/client.ts'
import { SessionMenu } from '../account/session-menu.tsx'
import { NoticesPage } from '../notices/notices-page.tsx'
import { areasOf } from '../roles.ts'
import { useSignedIn } from './signed-in.tsx'

/** Avisos, for whoever is signed in. */
export const NoticesRoute = () => (
  <NoticesPage call={call} areas={areasOf(useSignedIn().who)} accountMenu={<SessionMenu />} />
)
