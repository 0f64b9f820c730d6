import type { InboxFilters, StateFilter } from '../../protocol/inbox.ts'
import { Ledger, LedgerCaption, ledger } from '../../showing/reading/ledger.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { CountLink, PartsBar } from './count-link.tsx'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'

type Ended = NonNullable<InboxFilters['ended']>
const HEADS = ['Corregido', 'Por resolver', 'Consultado', 'Tal cual'] as const

/** Which findings come out and how they end. */
export function PanelRules({ panel: { rules, year }, hrefOf }: PanelPart) {
  const most = Math.max(1, ...rules.map(({ fired }) => fired))
  return (
    <section aria-labelledby="panel-rules">
      <LedgerCaption id="panel-rules" title="Qué hallazgos salen y cómo terminan" unit="en fichas enviadas" />
      {rules.length === 0 ? (
        <p className="dim">Ninguna ficha enviada tiene hallazgos.</p>
      ) : (
        <Ledger label="Hallazgos por regla" scrolls className={styles.rules}>
          <thead>
            <tr>
              <th scope="col">Regla</th>
              <th scope="col" className={ledger.number}>
                Salió
              </th>
              <th scope="col" className={styles.wide}>
                <span className="vh">Proporción</span>
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={ledger.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, title, fired, corrected, open, asked, asIs }) => {
              const link = (count: number, label: string, filters: { state: StateFilter; ended?: Ended }) => (
                <CountLink
                  count={count}
                  href={hrefOf?.({ finding: rule, year: year ?? undefined, ...filters })}
                  label={`${label}, ${title}`}
                />
              )
              const isIdle = asIs > (asked + corrected + asIs) / 2 && asIs > 2
              return (
                <tr key={rule}>
                  <th scope="row" title={title}>
                    {title}
                  </th>
                  <td className={ledger.number}>
                    <b>{link(fired, 'salió', { state: 'all', ended: 'ever' })}</b>
                  </td>
                  <td className={styles.wide}>
                    <PartsBar
                      parts={[
                        { count: corrected, shade: 1 },
                        { count: asked, shade: 2 },
                        { count: asIs, shade: 3 },
                        { count: open, shade: 4 },
                      ]}
                      of={most}
                    />
                  </td>
                  <td className={ledger.number}>
                    {link(corrected, 'corregido', { state: 'all', ended: 'corrected' })}
                  </td>
                  <td className={ledger.number}>{link(open, 'por resolver', { state: 'open' })}</td>
                  <td className={ledger.number}>{link(asked, 'consultado', { state: 'decided', ended: 'asked' })}</td>
                  <td className={ledger.number}>
                    {isIdle && (
                      <span
                        className="warn"
                        role="img"
                        aria-label="Más de la mitad de las resueltas se acepta tal cual"
                      >
                        <Icon name="tri" small />{' '}
                      </span>
                    )}
                    {link(asIs, 'tal cual', { state: 'decided', ended: 'asIs' })}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </Ledger>
      )}
      <p className={classes(styles.note, 'xs', 'dim')}>
        Corregido: salió en un envío y ya no. Por resolver: la ficha no se ha cerrado. Consultado: un sectorialista
        observó el hallazgo antes de cerrar. Tal cual: se cerró con la razón que dio la institución, sin preguntar.
      </p>
    </section>
  )
}
