import { useRegisterSW } from 'virtual:pwa-register/react'
import { useEffect, useState } from 'react'
import { onOutdated } from '../../protocol/wire.ts'
import { Button } from '../../ui/button.tsx'
import { onPartGone } from './gone-parts.ts'
import { askServed, openNewest } from './newest.ts'
import styles from './update-line.module.css'

/** A new release asks; it never takes over in the middle of typing. */
export function UpdateLine() {
  const {
    needRefresh: [isWaiting, setWaiting],
  } = useRegisterSW()
  const [isNeeded, setNeeded] = useNeeded()
  if (!isWaiting && !isNeeded) return null
  const later = () => {
    setWaiting(false)
    setNeeded(false)
  }
  return (
    <div className={styles.line} role="status">
      <span>Hay una versión nueva de Cuadra. Lo escrito ya está guardado.</span>
      <Button look="fill" onClick={() => void openNewest()}>
        Actualizar ahora
      </Button>
      <Button look="subtle" onClick={later}>
        Después
      </Button>
    </div>
  )
}

/** A part of this release is gone, or the server no longer understands it: then a newer one is there. */
function useNeeded() {
  const [isNeeded, setNeeded] = useState(false)
  useEffect(() => {
    const ask = async () => (await askServed()) === 'newer' && setNeeded(true)
    const stops = [onPartGone(() => void ask()), onOutdated(() => void ask())]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return [isNeeded, setNeeded] as const
}
