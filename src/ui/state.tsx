import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.tsx'
import styles from './state.module.css'

export type Tone = 'ok' | 'warn' | 'err' | 'dim' | 'acc'

/** A state as screens say it: a word, its icon, and last of all a colour. */
export interface StateWords {
  readonly tone: Tone
  readonly icon: IconName
  readonly text: string
}

const USUAL: Record<Tone, IconName> = { ok: 'okc', warn: 'tri', err: 'x', dim: 'dash', acc: 'right' }

interface StateProps {
  tone: Tone
  /** The usual one of its tone when absent. */
  icon?: IconName
  /** May take more than one line. */
  wraps?: boolean
  children: ReactNode
}

/** Icon and word, in a line of text. */
export function State({ tone, icon = USUAL[tone], wraps, children }: StateProps) {
  return (
    <span className={classes(styles.state, wraps && styles.wraps, tone)}>
      <Icon name={icon} small />
      <span>{children}</span>
    </span>
  )
}

/** Icon and word in a frame: the state of a whole. Without tone, neutral; the icon may be one of a screen's own. */
export function Tag({
  tone,
  icon,
  children,
}: {
  tone?: Tone | undefined
  icon: IconName | ReactElement
  children: ReactNode
}) {
  return (
    <span className={classes(styles.tag, tone, tone && styles[tone])}>
      {typeof icon === 'string' ? <Icon name={icon} small /> : icon}
      {children}
    </span>
  )
}
