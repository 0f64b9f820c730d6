import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { State } from './state.tsx'

/** What a control needs to be heard with its label, help and error. */
export interface ControlNames {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props {
  id: string
  label: ReactNode
  /** What goes here, in one sentence. */
  help?: ReactNode
  /** What is wrong and what to do. Only after leaving it, or on trying to send. */
  error?: string | undefined
  /** What is lacking: said like an error, and none. */
  missing?: string | undefined
  /** Last year's value and how to take it over. */
  former?: ReactNode
  /** Beside the label: 'Opcional'. */
  mark?: ReactNode
  /** A group of choices: its name is a legend. */
  group?: boolean
  children: (names: ControlNames) => ReactNode
}

/** A question: label, help, control, error under it, last year's value beside it. */
export function LabelledField({ id, label, help, error, missing, former, mark, group, children }: Props) {
  const [helpId, errorId] = [`${id}-help`, `${id}-error`]
  const said = error ?? missing
  const described = classes(said !== undefined && errorId, help !== undefined && helpId)
  const names = { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? (true as const) : undefined }
  const [Shell, Name] = group ? (['fieldset', 'legend'] as const) : (['div', 'label'] as const)
  return (
    <Shell
      className={classes(styles.field, error && styles.bad)}
      aria-describedby={group ? names['aria-describedby'] : undefined}
    >
      <Name className={styles.label} {...(group ? {} : { htmlFor: id })}>
        {label}
        {mark && <span className={styles.mark}>{mark}</span>}
      </Name>
      {help !== undefined && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
      <div className={classes(styles.pair, former !== undefined && styles.beside)}>
        <div className={styles.control}>{children(names)}</div>
        {former !== undefined && <div className={styles.former}>{former}</div>}
      </div>
      {said && (
        <p id={errorId} className={styles.error}>
          <State tone={error ? 'err' : 'dim'} wraps>
            {said}
          </State>
        </p>
      )}
    </Shell>
  )
}
