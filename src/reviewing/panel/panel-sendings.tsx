import { counted } from '../../ficha/counted.ts'
import type { InboxFilters } from '../../protocol/inbox.ts'
import type { PanelService } from '../../protocol/panel.ts'
import { Ledger, LedgerCaption, ledger } from '../../showing/reading/ledger.tsx'
import { CountLink, PartsBar } from './count-link.tsx'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'
import { type Totals, totalOf } from './panel-totals.ts'

const onePlace = new Intl.NumberFormat('es-CL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
/** Services that are read at once: those where least is accepted at first. */
const LEAST = 8

const share = ({ atFirst, closed }: Totals): number => (closed === 0 ? 0 : (100 * atFirst) / closed)

/** What is accepted at the first sending, and how often a ficha is sent until it is closed. */
export function PanelSendings({ panel: { services, year: of }, hrefOf }: PanelPart) {
  const total = totalOf(services)
  const year = of ?? undefined
  const closed = services.filter((one) => one.closed > 0)
  const least = closed.toSorted((a, b) => share(a) - share(b) || b.closed - a.closed).slice(0, LEAST)
  return (
    <section aria-labelledby="panel-sendings">
      <LedgerCaption
        id="panel-sendings"
        title="Aceptadas al primer envío"
        unit={
          total.closed === 0
            ? ''
            : `${onePlace.format(share(total))}% de ${counted(total.closed, 'cerrada', 'cerradas')}`
        }
      />
      {closed.length === 0 ? (
        <p className="dim">Ninguna ficha se ha cerrado todavía.</p>
      ) : (
        <Ledger label="Envíos hasta cerrar, por servicio" scrolls className={styles.sendings}>
          <thead>
            <tr>
              <th scope="col">{closed.length > LEAST ? `Los ${LEAST} servicios con menos` : 'Servicio'}</th>
              {['Cerradas', 'Al primer envío', '%'].map((head) => (
                <th key={head} scope="col" className={ledger.number}>
                  {head}
                </th>
              ))}
              <th scope="col" className={styles.wide}>
                <span className="vh">Proporción</span>
              </th>
              <th scope="col" className={ledger.number}>
                Envíos por ficha
              </th>
            </tr>
          </thead>
          <tbody>
            {least.map((one) => (
              <Line key={one.id} name={one.name} totals={one} hrefOf={hrefOf} filters={{ service: one.id, year }} />
            ))}
          </tbody>
          <tfoot>
            <Line
              name={counted(closed.length, 'servicio', 'servicios')}
              totals={total}
              hrefOf={hrefOf}
              filters={{ year }}
            />
          </tfoot>
        </Ledger>
      )}
    </section>
  )
}

interface LineProps {
  name: string
  totals: Totals | PanelService
  hrefOf: PanelPart['hrefOf']
  filters: Pick<InboxFilters, 'service' | 'year'>
}

function Line({ name, totals, hrefOf, filters }: LineProps) {
  const { closed, atFirst, sendings } = totals
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td className={ledger.number}>
        <CountLink count={closed} href={hrefOf?.({ ...filters, state: 'decided' })} label={`cerradas de ${name}`} />
      </td>
      <td className={ledger.number}>
        <CountLink
          count={atFirst}
          href={hrefOf?.({ ...filters, state: 'decided', sendings: 1 })}
          label={`al primer envío, de ${name}`}
        />
      </td>
      <td className={ledger.number}>{onePlace.format(share(totals))}%</td>
      <td className={styles.wide}>
        <PartsBar parts={[{ count: share(totals), shade: 3 }]} of={100} />
      </td>
      <td className={ledger.number}>{onePlace.format(sendings / Math.max(1, closed))}</td>
    </tr>
  )
}
