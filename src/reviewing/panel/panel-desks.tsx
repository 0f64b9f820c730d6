import { Ledger, LedgerCaption, ledger } from '../../showing/reading/ledger.tsx'
import { daysCounted, daysSince, printHowMany } from '../status-words.ts'
import { CountLink, PartsBar } from './count-link.tsx'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'

/** Whose desk is full: what waits for each reviewer, and since when the first does. */
export function PanelDesks({ panel: { desks, serverTime, year }, hrefOf }: PanelPart) {
  if (!desks) return null
  const most = Math.max(1, ...desks.map(({ waiting }) => waiting))
  const total = desks.reduce((sum, { waiting }) => sum + waiting, 0)
  const of = year ?? undefined
  return (
    <section aria-labelledby="panel-desks">
      <LedgerCaption
        id="panel-desks"
        title="Qué mesa está llena"
        unit={`${printHowMany(total)} esperan revisión o evaluación`}
      />
      <Ledger label="Lo que espera a cada sectorialista" scrolls className={styles.desks}>
        <thead>
          <tr>
            <th scope="col">Sectorialista</th>
            <th scope="col" className={ledger.number}>
              Asignadas
            </th>
            <th scope="col" className={ledger.number}>
              Esperan
            </th>
            <th scope="col" className={styles.wide}>
              <span className="vh">Proporción</span>
            </th>
            <th scope="col" className={ledger.number}>
              La que más
            </th>
          </tr>
        </thead>
        <tbody>
          {desks.map(({ id, name, given, waiting, since }) => {
            const reviewer = id || 'none'
            const who = name || 'Sin asignar'
            return (
              <tr key={reviewer}>
                <th scope="row">{who}</th>
                <td className={ledger.number}>
                  <CountLink
                    count={given}
                    href={hrefOf?.({ reviewer, year: of, state: 'all' })}
                    label={`asignadas a ${who}`}
                  />
                </td>
                <td className={ledger.number}>
                  <b>
                    <CountLink
                      count={waiting}
                      href={hrefOf?.({ reviewer, year: of, state: 'toDo' })}
                      label={`esperan a ${who}`}
                    />
                  </b>
                </td>
                <td className={styles.wide}>
                  <PartsBar parts={[{ count: waiting, shade: 3 }]} of={most} />
                </td>
                <td className={ledger.number}>
                  {since === null ? '' : daysCounted(daysSince(since, Date.parse(serverTime)))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Ledger>
    </section>
  )
}
