import { counted } from '../../ficha/counted.ts'
import { STATUS_NAMES } from '../../ficha/status.ts'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printDay } from '../../ui/print-time.ts'
import { daysCounted, daysSince, printHowMany } from '../status-words.ts'
import { CountLink, PartsBar } from './count-link.tsx'
import { paceOf, paceWords } from './pace.ts'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'
import { countIn, TURNS, type Turn, totalOf } from './panel-totals.ts'

const chileDay = new Intl.DateTimeFormat('en-CA', { timeZone: CHILE, dateStyle: 'short' })
const onePlace = new Intl.NumberFormat('es-CL', { maximumFractionDigits: 1 })

/** Are we on time: the answer first, then what it stands on. */
export function PanelVerdict({ panel, hrefOf }: PanelPart) {
  const { serverTime, closes, year } = panel
  if (!closes) return null
  const isOver = closes <= serverTime
  const pace = paceOf(panel, chileDay.format(new Date(serverTime)), chileDay.format(new Date(closes)))
  const { tone, icon, text } = paceWords(pace, isOver)
  const total = totalOf(panel.services)
  const unsent = hrefOf?.({ state: 'unsent', year: year ?? undefined })
  return (
    <section className={styles.verdict} aria-labelledby="panel-verdict">
      <h2 id="panel-verdict" className={tone}>
        <Icon name={icon} /> {text}
      </h2>
      <p>
        {isOver ? 'El plazo del período terminó' : 'El período cierra'} el {printDay(closes, CHILE)}. Enviadas{' '}
        <b>
          {printHowMany(total.all - pace.unsent)} de {printHowMany(total.all)}
        </b>
        ; por enviar <CountLink count={pace.unsent} href={unsent} label="fichas por enviar" />.
      </p>
      {!isOver && pace.unsent > 0 && pace.hasBegun && (
        <p className="dim">
          Llegan {onePlace.format(pace.perDay)} por día hábil y hacen falta {onePlace.format(pace.needed)} en los{' '}
          {pace.daysLeft} que quedan
          {pace.missing > 0 && `: a este ritmo faltarán ${counted(pace.missing, 'ficha', 'fichas')}`}.
        </p>
      )}
    </section>
  )
}

const SHADES = { done: 1, head: 2, reviewers: 3, institutions: 4 } as const

/** Whose turn it is, and how long the first of them has waited. */
export function PanelTurns({ panel, hrefOf }: PanelPart) {
  const total = totalOf(panel.services)
  const year = panel.year ?? undefined
  const parts = TURNS.map((turn) => ({ count: countIn(total, turn.states), shade: SHADES[turn.id] }))
  return (
    <section className={styles.turns} aria-label="A quién le toca">
      <PartsBar parts={parts} of={total.all} />
      <dl>
        {TURNS.map((turn) => (
          <div key={turn.id}>
            <dt>
              <span className={styles.key} data-shade={SHADES[turn.id]} aria-hidden="true" /> {turn.name}{' '}
              <b>{printHowMany(countIn(total, turn.states))}</b> <Since panel={panel} turn={turn} />
            </dt>
            {turn.states.map((status) => (
              <dd key={status}>
                {STATUS_NAMES[status]}{' '}
                <CountLink
                  count={total.states[status] ?? 0}
                  href={hrefOf?.({ state: status, year })}
                  label={STATUS_NAMES[status].toLowerCase()}
                />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

function Since({ panel: { waits, serverTime }, turn }: { panel: PanelPart['panel']; turn: Turn }) {
  const at = turn.id === 'done' ? null : waits[turn.id]
  if (!at) return null
  return <span className="sm dim">la que más espera, {daysCounted(daysSince(at, Date.parse(serverTime)))}</span>
}
