import { ROLE_NAMES } from '../ficha/status.ts'
import type { Who as Account } from '../protocol/bodies.ts'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { ColorSchemeButton } from '../ui/color-scheme-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { NoticeBell } from '../ui/notice-bell.tsx'
import { Who } from '../ui/top-bar.tsx'
import styles from './account.module.css'

export interface AccountProps {
  who: Account
  onSignOut: () => void
}

const rolesOf = ({ roles }: Account): string => roles.map((role) => ROLE_NAMES[role]).join(', ') || 'Sin rol'

/** The right end of the bar, in the order that it has everywhere: who is signed in, colours, the way out. `brief`: initials alone. */
export function AccountCorner({ who, onSignOut, brief }: AccountProps & { brief?: boolean }) {
  const words = `${who.name} · ${rolesOf(who)}`
  return (
    <>
      <NoticeBell />
      <Anchor href="/cuenta" className={styles.account} title={`Su cuenta: ${who.name}, ${rolesOf(who)}`}>
        <Who name={who.name}>{brief ? <span className="vh">{words}</span> : words}</Who>
      </Anchor>
      <ColorSchemeButton />
      <Button look="subtle" onClick={onSignOut} aria-label="Salir" title={`Salir de la cuenta de ${who.name}`}>
        <Icon name="exit" />
      </Button>
    </>
  )
}
