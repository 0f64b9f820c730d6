import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './inputs.module.css'

/** One line of text, or a number as text: kinds read numbers, never the browser. */
export const TextInput = ({ className, type = 'text', ...rest }: ComponentProps<'input'>) => (
  <input {...rest} type={type} className={classes(styles.input, className)} />
)

/** Several lines; it grows with what is written. */
export const TextArea = ({ className, rows = 2, ...rest }: ComponentProps<'textarea'>) => (
  <textarea {...rest} rows={rows} className={classes(styles.input, styles.area, className)} />
)

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select {...rest} className={classes(styles.input, styles.select, className)} />
)

interface TickProps extends ComponentProps<'input'> {
  children: ReactNode
}

/** A box to tick, or with type radio one of several, and its words; the whole line is its target. */
export const Tick = ({ className, type = 'checkbox', children, ...rest }: TickProps) => (
  <label className={classes(styles.tick, className)}>
    <input {...rest} type={type} />
    <span>{children}</span>
  </label>
)
