import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from '../returned/observations.module.css'

/** What the mark of an observed cell says. */
export const OBSERVED_WORDS = {
  '': undefined,
  waits: 'Tiene una observación sin responder',
  said: 'Tiene una observación con respuesta',
} as const

/** At the left of a cell that a reviewer observed. Where the cell has another mark, that one is seen and this is heard. */
export function ObservedMark({ mark, isBeside }: { mark: keyof typeof OBSERVED_WORDS; isBeside: boolean }) {
  const words = OBSERVED_WORDS[mark]
  if (!words) return null
  return (
    <span className={classes(styles.mark, mark === 'waits' ? 'warn' : 'ok')} title={words}>
      {!isBeside && <Icon name={mark === 'waits' ? 'msg' : 'reply'} />}
      <span className="vh">{words}. </span>
    </span>
  )
}
