import { announce } from '../announcer.tsx'
import { Button } from '../button.tsx'
import { type ColorScheme, setColorScheme, useColorScheme } from '../color-scheme.ts'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon-shapes.tsx'

interface Scheme {
  readonly icon: IconName
  readonly name: string
  readonly next: ColorScheme
}

const SCHEMES: Record<ColorScheme, Scheme> = {
  auto: { icon: 'auto', name: 'según el equipo', next: 'light' },
  light: { icon: 'sun', name: 'claros', next: 'dark' },
  dark: { icon: 'moon', name: 'oscuros', next: 'auto' },
}

/** Colours of this device: as the system says, light, dark. */
export function ColorSchemeButton() {
  const scheme = useColorScheme()
  const { icon, name, next } = SCHEMES[scheme]
  const label = `Colores ${name}. Cambiar a colores ${SCHEMES[next].name}`
  const change = () => {
    setColorScheme(next)
    announce(`Colores ${SCHEMES[next].name}`)
  }
  return (
    <Button look="subtle" onClick={change} aria-label={label} title={label}>
      <Icon name={icon} />
    </Button>
  )
}
