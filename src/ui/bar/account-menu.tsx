import { Anchor } from '../anchor.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import styles from './account-menu.module.css'
import { ColorSchemeButton } from './color-scheme-button.tsx'
import { NoticeBell } from './notice-bell.tsx'
import { Somebody } from './top-bar.tsx'

interface Props {
  name: string
  /** The roles in words. */
  roles: string
  /** What is read beside the initials; the rest is heard. */
  shows?: 'name' | 'roles' | 'nothing'
  onSignOut: () => void
}

/** The right end of the bar, in the order that it has everywhere: notices, who is signed in, colours, the way out. */
export function AccountMenu({ name, roles, shows = 'name', onSignOut }: Props) {
  const words = shows === 'name' ? name : `${name} · ${roles}`
  return (
    <>
      <NoticeBell />
      <Anchor href="/cuenta" className={styles.account} title={`Su cuenta: ${name}, ${roles}`}>
        <Somebody name={name}>{shows === 'nothing' ? <span className="vh">{words}</span> : words}</Somebody>
      </Anchor>
      <ColorSchemeButton />
      <Button look="subtle" onClick={onSignOut} aria-label="Salir" title={`Salir de la cuenta de ${name}`}>
        <Icon name="exit" />
      </Button>
    </>
  )
}
