import type { ReactNode } from 'react'
import styles from './selection-sums.module.css'

/** The line under the tables, on a screen where there is a keyboard. */
export const SelectionFoot = ({ children }: { children: ReactNode }) => <div className={styles.line}>{children}</div>
