import type { ReactNode } from 'react'
import { Anchor } from '../ui/anchor.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './page-head.module.css'

interface Props {
  title: string
  /** Where it belongs, one step up. */
  back?: { readonly href: string; readonly text: string }
  /** What it is for, in a sentence or two. */
  help?: ReactNode
  /** What can be done here. */
  children?: ReactNode
}

/** The head of a screen: the way back, its title, what can be done, and what it is for. */
export function PageHead({ title, back, help, children }: Props) {
  return (
    <div className={styles.head}>
      {back && (
        <Anchor href={back.href} className={styles.back}>
          <Icon name="left" small /> {back.text}
        </Anchor>
      )}
      <div className={styles.line}>
        <h1>{title}</h1>
        {children && <div className={styles.actions}>{children}</div>}
      </div>
      {help && <p className={styles.help}>{help}</p>}
    </div>
  )
}
