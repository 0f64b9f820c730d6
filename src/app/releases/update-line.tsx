import { useEffect, useState } from 'react'
import { onOutdated } from '../../protocol/wire.ts'
import { Button } from '../../ui/button.tsx'
import { onPartGone } from './gone-parts.ts'
import { askServed, openNewest } from './newest.ts'
import { registerWorker } from './register-worker.ts'
import styles from './update-line.module.css'

/** A new release asks; it never takes over in the middle of typing. */
export function UpdateLine() {
  const [isThere, setThere] = useNewer()
  if (!isThere) return null
  return (
    <div className={styles.line} role="status">
      <span>Hay una versión nueva de Cuadra. Lo escrito ya está guardado.</span>
      <Button look="fill" onClick={() => void openNewest()}>
        Actualizar ahora
      </Button>
      <Button look="subtle" onClick={() => setThere(false)}>
        Después
      </Button>
    </div>
  )
}

/** Its service worker waits; or a part of this release is gone, or the server no longer understands it. */
function useNewer() {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    registerWorker(() => setThere(true))
    const ask = async () => (await askServed()) === 'newer' && setThere(true)
    const stops = [onPartGone(() => void ask()), onOutdated(() => void ask())]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return [isThere, setThere] as const
}
