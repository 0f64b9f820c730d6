import type { CurrentRow } from '../../protocol/administration.ts'
import { partsOf } from '../../protocol/loads/cell.ts'
import styles from '../row-page.module.css'
import { AccessPanel } from './access-panel.tsx'
import { AssignmentsPanel } from './assignments-panel.tsx'

/** Beside a person: how they sign in, and what they fill or review. */
export function PersonPanels({ row }: { row: CurrentRow }) {
  const { user = '', name = '', roles = '', active } = row.values
  return (
    <div className={styles.panels}>
      <AccessPanel user={user} name={name} isActive={active !== 'no'} />
      <AssignmentsPanel user={user} held={partsOf(roles)} />
    </div>
  )
}
