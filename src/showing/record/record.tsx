import type { RecordName } from '../../ficha/acts.ts'
import { CHILE, printDay, printTime } from '../../ui/print-time.ts'
import { Fingerprint } from '../receipt/receipt.tsx'
import { sayAct } from './act-words.ts'
import styles from './record.module.css'

/** An act of the record, as it is shown. */
export interface ShownAct {
  readonly position: number
  readonly name: RecordName
  readonly by: { readonly name: string }
  /** ISO UTC. */
  readonly at: string
  readonly hash: string
  readonly said: Readonly<Record<string, string | number>>
}

/** Over a record: what it is, in a sentence; the manual says the rest. */
export function RecordHead() {
  return (
    <header className={styles.head}>
      <h1>Registro de actos</h1>
      <p className="dim">
        Cada acto lleva la huella del anterior: si alguien cambiara o quitara uno, los que siguen dejarían de calzar.
        Las horas son de Chile continental.
      </p>
    </header>
  )
}

/** What was recorded, day by day, in the order in which it is given: who did what, when, and its place in the chain. */
export function RecordList({ acts, empty }: { acts: readonly ShownAct[]; empty: string }) {
  if (acts.length === 0) return <p className="dim">{empty}</p>
  return (
    <div className={styles.record}>
      {byDay(acts).map(({ day, of }) => (
        <section key={of[0]!.position}>
          <h2>{day}</h2>
          <ol>
            {of.map((act) => (
              <Line key={act.position} act={act} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Line({ act: { position, name, by, at, hash, said } }: { act: ShownAct }) {
  return (
    <li>
      <time dateTime={at}>{printTime(at, CHILE)}</time>
      <p>
        <b>{by.name}</b> {sayAct(name, said)}
      </p>
      <p className={styles.place}>
        acto {position} · huella <Fingerprint text={hash} groups={2} />
      </p>
    </li>
  )
}

/** Acts that follow each other on one day, by the official hour. */
function byDay(acts: readonly ShownAct[]): { day: string; of: ShownAct[] }[] {
  const days: { day: string; of: ShownAct[] }[] = []
  for (const act of acts) {
    const day = printDay(act.at, CHILE)
    if (days.at(-1)?.day === day) days.at(-1)!.of.push(act)
    else days.push({ day, of: [act] })
  }
  return days
}
