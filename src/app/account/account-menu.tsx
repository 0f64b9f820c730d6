import { ROLE_NAMES } from '../../ficha/status.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { ColorSchemeButton } from '../../ui/color-scheme-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NoticeBell } from '../../ui/notice-bell.tsx'
import { Who as Somebody } from '../../ui/top-bar.tsx'
import type { SignedIn } from '../open-session.ts'
import { useSession } from '../session.tsx'
import styles from './account-menu.module.css'
import { useLeaving } from './leaving.tsx'

/** The right end of the top bar: who works here, colours, and the way out. */
export function Corner() {
  const { state, signOut } = useSession()
  return state.is === 'in' ? <CornerOf session={state} signOut={signOut} /> : null
}

function CornerOf({ session, signOut }: { session: SignedIn; signOut: () => Promise<void> }) {
  const { name, roles } = session.who
  const { leave, line } = useLeaving(session, signOut)
  return (
    <>
      <NoticeBell />
      <Anchor
        href="/cuenta"
        className={styles.account}
        title={`Su cuenta: ${name}, ${roles.map((role) => ROLE_NAMES[role]).join(', ')}`}
      >
        <Somebody name={name} />
      </Anchor>
      <ColorSchemeButton />
      <Button look="subtle" onClick={leave} aria-label="Salir" title="Salir">
        <Icon name="exit" />
      </Button>
      {line}
    </>
  )
}
