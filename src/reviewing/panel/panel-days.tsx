import { counted } from '../../ficha/counted.ts'
import { LedgerCaption } from '../../showing/reading/ledger.tsx'
import { printHowMany } from '../status-words.ts'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'

/** Days that are drawn; those before stand together. */
const DRAWN = 14
const short = new Intl.DateTimeFormat('es-CL', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const sayDay = (day: string): string =>
  short
    .format(new Date(`${day}T12:00:00.000Z`))
    .replace(/[-.]/g, ' ')
    .trim()

/** First sendings, day by day: a list that is heard as it is drawn. */
export function PanelDays({ panel: { days } }: Pick<PanelPart, 'panel'>) {
  const shown = days.slice(-DRAWN)
  const before = days.slice(0, -DRAWN).reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <section aria-labelledby="panel-days">
      <LedgerCaption
        id="panel-days"
        title="Primeros envíos por día"
        unit={before === 0 ? '' : `${printHowMany(before)} antes`}
      />
      {shown.length === 0 ? (
        <p className="dim">Nadie ha enviado todavía.</p>
      ) : (
        <ol className={styles.days}>
          {shown.map(({ day, count }) => (
            <li key={day} title={`${sayDay(day)}: ${counted(count, 'envío', 'envíos')}`}>
              <b>{count}</b>
              <span aria-hidden="true" style={{ height: `${Math.round((60 * count) / most)}px` }} />
              <span className="xs dim">{sayDay(day)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
