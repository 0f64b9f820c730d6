import { useLocation, useNavigate } from '@tanstack/react-router'
import type { Who } from '../../protocol/bodies.ts'
import { call } from '../../protocol/client.ts'
import { AccountPage } from '../account/account-page.tsx'
import { PasswordLinkPage } from '../account/password-link-page.tsx'
import { useSession } from '../session.tsx'
import { useSignedIn, Waiting } from './signed-in.tsx'

export function AccountRoute() {
  const { signOut } = useSession()
  return <AccountPage call={call} session={useSignedIn()} signOut={signOut} />
}

/** Open to anybody who has a link; once it was used, its address is replaced. */
export function PasswordLinkRoute() {
  const { state, signedIn } = useSession()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const enter = async (who: Who) => {
    await signedIn(who)
    await navigate({ to: '/', replace: true })
  }
  if (state.is === 'looking') return <Waiting />
  const present = state.is === 'in' ? state.who : undefined
  return <PasswordLinkPage key={hash} call={call} token={hash} present={present} onSignedIn={enter} />
}
