import { call } from '../protocol/client.ts'
import { Corner } from './corner.tsx'
import { NoticesPage } from './notices-page.tsx'
import { desksOf } from './roles.ts'
import { useSignedIn } from './stations.tsx'

/** Avisos, for whoever is signed in. */
export const NoticesStation = () => <NoticesPage call={call} desks={desksOf(useSignedIn().who)} corner={<Corner />} />
