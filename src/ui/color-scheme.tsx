import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.tsx'

interface Scheme {
  readonly icon: IconName
  readonly name: string
  readonly next: MantineColorScheme
}

const SCHEMES: Record<MantineColorScheme, Scheme> = {
  auto: { icon: 'auto', name: 'según el equipo', next: 'light' },
  light: { icon: 'sun', name: 'claros', next: 'dark' },
  dark: { icon: 'moon', name: 'oscuros', next: 'auto' },
}

/** Colours of this device: as the system says, light, dark. */
export function ColorSchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { icon, name, next } = SCHEMES[colorScheme]
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
