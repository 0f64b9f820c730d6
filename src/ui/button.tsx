import type { ComponentProps, MouseEvent } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

export interface ButtonLook {
  /** fill: the one thing to do next · plain · subtle: an action among text. */
  look?: 'fill' | 'plain' | 'subtle'
  size?: 'sm' | 'md'
  /** As wide as its column. */
  wide?: boolean
}

/** The look of a button, for links that lead on. */
export const buttonClass = ({ look = 'plain', size = 'sm', wide }: ButtonLook = {}): string =>
  classes(styles.button, look !== 'plain' && styles[look], (size === 'md' || wide) && styles.md, wide && styles.wide)

type Props = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** It does nothing now; it keeps the focus. Say why beside it and name that in aria-describedby. */
    blocked?: boolean
    /** It was pressed while it does nothing: the time to show what is missing. */
    onBlocked?: () => void
  }

export function Button({ look, size, wide, blocked, onBlocked, className, onClick, type = 'button', ...rest }: Props) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!blocked) return onClick?.(event)
    event.preventDefault()
    onBlocked?.()
  }
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass({ look, size, wide }), className)}
      aria-disabled={blocked || undefined}
      onClick={press}
    />
  )
}

/** An action that reads as part of a sentence: 'Ir a la celda', the name of a cell. */
export function LinkButton({ className, type = 'button', ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type={type} className={classes(styles.link, className)} />
}
