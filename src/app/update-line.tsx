import { useRegisterSW } from 'virtual:pwa-register/react'
import { Button } from '../ui/button.tsx'
import styles from './update-line.module.css'

/** A new release asks; it never takes over in the middle of typing. */
export function UpdateLine() {
  const {
    needRefresh: [isWaiting, setWaiting],
    updateServiceWorker,
  } = useRegisterSW()
  if (!isWaiting) return null
  return (
    <div className={styles.line} role="status">
      <span>Hay una versión nueva de Cuadra. Lo escrito ya está guardado.</span>
      <Button look="fill" onClick={() => void updateServiceWorker(true)}>
        Actualizar ahora
      </Button>
      <Button look="subtle" onClick={() => setWaiting(false)}>
        Después
      </Button>
    </div>
  )
}
