import type { Who as Account } from '../protocol/bodies.ts'
import { Button } from '../ui/button.tsx'
import { ColorSchemeButton } from '../ui/color-scheme.tsx'
import { Icon } from '../ui/icon.tsx'
import { Who } from '../ui/top-bar.tsx'

export interface AccountProps {
  who: Account
  onSignOut: () => void
}

/** The right end of the bar: colours, who is signed in, the way out. */
export function AccountCorner({ who, onSignOut }: AccountProps) {
  return (
    <>
      <ColorSchemeButton />
      <Who name={who.name} />
      <Button look="subtle" onClick={onSignOut} aria-label="Salir" title={`Salir de la cuenta de ${who.name}`}>
        <Icon name="exit" />
      </Button>
    </>
  )
}
