import { call } from '../../protocol/client.ts'
import { Corner } from '../account/account-menu.tsx'
import { NoticesPage } from '../notices/notices-page.tsx'
import { desksOf } from '../roles.ts'
import { useSignedIn } from './signed-in-routes.tsx'

/** Avisos, for whoever is signed in. */
export const NoticesStation = () => <NoticesPage call={call} desks={desksOf(useSignedIn().who)} corner={<Corner />} />
