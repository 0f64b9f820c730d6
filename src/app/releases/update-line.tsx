import { useEffect, useState } from 'react'
import { onOutdated } from '../../protocol/wire.ts'
import { Button } from '../../ui/button.tsx'
import { onPartGone } from './gone-parts.ts'
import { askServed, openNewest } from './newest.ts'
import { registerWorker } from './register-worker.ts'
import styles from './update-line.module.css'

type State = 'there' | 'opening' | 'unreachable'

const WORDS: Record<State, string> = {
  there: 'Hay una versión nueva de Cuadra. Lo escrito ya está guardado.',
  opening: 'Preparando la versión nueva…',
  unreachable: 'No se pudo abrir la versión nueva: no hay conexión con el servidor. Lo escrito ya está guardado.',
}

/** A new release asks; it never takes over in the middle of typing. */
export function UpdateLine() {
  const [state, setState] = useNewer()
  if (!state) return null
  const isOpening = state === 'opening'
  const open = async () => {
    setState('opening')
    const opened = await openNewest()
    if (opened !== 'loading') setState(opened === 'unreachable' ? 'unreachable' : undefined)
  }
  return (
    <div className={styles.line} role="status">
      <span id="version-nueva">{WORDS[state]}</span>
      <Button look="fill" blocked={isOpening} aria-describedby="version-nueva" onClick={() => void open()}>
        {state === 'unreachable' ? 'Reintentar' : 'Actualizar ahora'}
      </Button>
      {!isOpening && (
        <Button look="subtle" onClick={() => setState(undefined)}>
          Después
        </Button>
      )}
    </div>
  )
}

/** Its service worker waits; or a part of this release is gone, or the server no longer understands it. */
function useNewer() {
  const [state, setState] = useState<State>()
  useEffect(() => {
    const tell = () => setState((former) => former ?? 'there')
    registerWorker(tell)
    const ask = async () => (await askServed()) === 'newer' && tell()
    const stops = [onPartGone(() => void ask()), onOutdated(() => void ask())]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return [state, setState] as const
}
