import { type Refusal, refusalWords } from '../../asking/refusal.ts'
import { State } from '../../ui/state.tsx'
import styles from './said-problem.module.css'

const OFFLINE = 'No hay conexión con el servidor, y para esto se necesita. Revise la red e inténtelo otra vez.'

/** What became of a call that didn't go well, in words. */
export const wordsOf = (said: Refusal, offline = OFFLINE): string => refusalWords(said, offline)

/** Words of what went wrong, heard when they come. */
export const SaidProblem = ({ words }: { words: string | undefined }) => (
  <div role="alert" className={styles.said}>
    {words && (
      <State tone="err" wraps>
        {words}
      </State>
    )}
  </div>
)

/** Words of what went well, heard when they come. */
export const SaidDone = ({ words }: { words: string | undefined }) => (
  <div role="status" className={styles.said}>
    {words && (
      <State tone="ok" wraps>
        {words}
      </State>
    )}
  </div>
)
