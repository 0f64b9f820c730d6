import { ROLE_NAMES } from '../ficha/status.ts'
import { Button } from '../ui/button.tsx'
import { ColorSchemeButton } from '../ui/color-scheme.tsx'
import { Icon } from '../ui/icon.tsx'
import { Who as Somebody } from '../ui/top-bar.tsx'
import { useSession } from './session.tsx'

/** The right end of the top bar: who works here, colours, and the way out. */
export function Corner() {
  const { state, signOut } = useSession()
  if (state.is !== 'in') return null
  const { name, roles } = state.who
  return (
    <>
      <span title={`${name}, ${roles.map((role) => ROLE_NAMES[role]).join(', ')}`}>
        <Somebody name={name} />
      </span>
      <ColorSchemeButton />
      <Button look="subtle" onClick={() => void signOut()} aria-label="Salir" title="Salir">
        <Icon name="exit" />
      </Button>
    </>
  )
}
