import { createContext, use } from 'react'
import { Anchor } from '../anchor.tsx'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'
import styles from './notice-bell.module.css'

/** How many notices nobody has read here, and where they stand. */
export interface BellCount {
  readonly href: string
  /** Undefined while nobody has counted. */
  readonly unread: number | undefined
}

/** The app says it for every bar of every screen; without it there is no bell. */
export const BellContext = createContext<BellCount | undefined>(undefined)

/** Beyond it the number says nothing more. */
const MOST = 99

/** 'Avisos' in the top bar, with how many are new. */
export function NoticeBell() {
  const bell = use(BellContext)
  if (!bell) return null
  const { href, unread = 0 } = bell
  const count = unread > MOST ? `${MOST}+` : String(unread)
  // What is heard begins with what is seen, so that it can be asked for by voice.
  const heard = unread === 0 ? 'Avisos' : `Avisos ${count} sin leer`
  return (
    <Anchor href={href} className={classes(styles.bell, unread > 0 && styles.some)} aria-label={heard} title={heard}>
      <Icon name="bell" small />
      <span className={styles.word}>Avisos</span> {unread > 0 && <b>{count}</b>}
    </Anchor>
  )
}
