import { rolesInWords } from '../../ficha/status.ts'
import { AccountMenu } from '../../ui/bar/account-menu.tsx'
import type { SignedIn } from '../open-session.ts'
import { useSession } from '../session.tsx'
import { useLeaving } from './leaving.tsx'

/** The account menu of whoever is signed in; signing out says first what would stay behind. */
export function SessionMenu() {
  const { state, signOut } = useSession()
  return state.is === 'in' ? <MenuOf session={state} signOut={signOut} /> : null
}

function MenuOf({ session, signOut }: { session: SignedIn; signOut: () => Promise<void> }) {
  const { name, roles } = session.who
  const { leave, line } = useLeaving(session, signOut)
  return (
    <>
      <AccountMenu name={name} roles={rolesInWords(roles)} onSignOut={leave} />
      {line}
    </>
  )
}
