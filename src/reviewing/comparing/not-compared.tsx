import type { Refusal } from '../../asking/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { State } from '../../ui/state.tsx'
import { type BaselineChoice, baselineWords } from '../baselines.ts'
import styles from './comparison.module.css'
import type { Compared } from './use-comparison.ts'

interface Props {
  comparison: Exclude<Compared, { is: 'ready' }>
  compared: BaselineChoice
}

/** Why there is nothing compared, and what to do. */
export function NotCompared({ comparison, compared }: Props) {
  const what = baselineWords(compared)
  switch (comparison.is) {
    case 'nothing':
      return <p className="sm dim">No se compara con nada. Las secciones están abajo.</p>
    case 'waiting':
      return (
        <p className="sm dim" role="status">
          Leyendo {what}…
        </p>
      )
    case 'refused':
      return (
        <p className={styles.trouble} role="status">
          <State tone="warn" wraps>
            {refusalWords(comparison.refusal, what)}
          </State>
          <Button onClick={comparison.again}>Reintentar</Button>
        </p>
      )
    case 'unreadable':
      return (
        <State tone="warn" wraps>
          Esta versión no puede leer {what}, así que no se compara. Recargue la página para actualizarla.
        </State>
      )
  }
}

const refusalWords = (refusal: Refusal, what: string): string =>
  refusal.is === 'offline'
    ? `Sin conexión: no se pudo leer ${what} para comparar.`
    : `No se pudo leer ${what}: ${refusal.problem.title}`
