import { counted } from '../../ficha/counted.ts'
import type { InboxRow } from '../../protocol/inbox.ts'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printMoment, printShortDay } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { daysCounted } from '../status-words.ts'
import styles from './inbox-table.module.css'

const openWords = (count: number): string => counted(count, 'abierta', 'abiertas')
const answeredWords = (count: number): string => counted(count, 'respondida', 'respondidas')

/** Its observations that are not settled: those open, those answered. */
export function Observed({ observations }: Pick<InboxRow, 'observations'>) {
  if (!observations) return null
  const { open, answered } = observations
  return (
    <>
      {open > 0 && (
        <span className={styles.count}>
          <Icon name="msg" small /> {openWords(open)}
        </span>
      )}
      {answered > 0 && (
        <span className={styles.count}>
          <Icon name="reply" small /> {answeredWords(answered)}
        </span>
      )}
    </>
  )
}

/** Has the institution seen what was returned? */
export function OpenedByInstitution({ row: { opened, waitingDays } }: { row: InboxRow }) {
  if (!opened) return null
  if (opened.at === null)
    return (
      <State tone="warn" icon="noeye">
        No vista{waitingDays ? `, ${daysCounted(waitingDays)}` : ''}
      </State>
    )
  return (
    <span className="dim" title={`La institución la vio el ${printMoment(opened.at, CHILE)}`}>
      <Icon name="eye" small /> Vista {printShortDay(opened.at, CHILE)}
    </span>
  )
}
