import { Ledger, LedgerCaption, ledger } from '../../showing/reading/ledger.tsx'
import { EXECUTION_STEPS } from '../execution-steps.ts'
import { printHowMany } from '../status-words.ts'
import { CountLink, PartsBar } from './count-link.tsx'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'

const BUDGETS = [
  { of: 'initial', name: 'Sobre el inicial' },
  { of: 'final', name: 'Sobre el final' },
] as const

/** What no step can be told of comes last. */
const ORDER = [...EXECUTION_STEPS.keys()].slice(1).concat(0)

/** How the execution of what was sent is distributed, over the initial budget and over the final one. */
export function PanelExecution({ panel: { execution, year }, hrefOf }: PanelPart) {
  const sent = execution.initial.reduce((sum, count) => sum + count, 0)
  const most = Math.max(1, ...execution.initial, ...execution.final)
  return (
    <section aria-labelledby="panel-execution">
      <LedgerCaption id="panel-execution" title="Ejecución" unit={`de ${printHowMany(sent)} enviadas`} />
      {sent === 0 ? (
        <p className="dim">Ninguna ficha se ha enviado todavía.</p>
      ) : (
        <Ledger label="Fichas por tramo de ejecución" scrolls className={styles.execution}>
          <thead>
            <tr>
              <th scope="col">Tramo</th>
              {BUDGETS.map(({ of, name }) => (
                <th key={of} scope="col" colSpan={2}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ORDER.map((step) => (
              <tr key={step}>
                <th scope="row">{EXECUTION_STEPS[step]}</th>
                {BUDGETS.map(({ of, name }) => {
                  const count = execution[of][step] ?? 0
                  const href = hrefOf?.({ [of]: step, state: 'all', year: year ?? undefined })
                  return [
                    <td key={of} className={ledger.number}>
                      <CountLink count={count} href={href} label={`${name}, ${EXECUTION_STEPS[step]}`} />
                    </td>,
                    <td key={`${of} bar`} className={styles.wide}>
                      <PartsBar parts={[{ count, shade: 3 }]} of={most} />
                    </td>,
                  ]
                })}
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
    </section>
  )
}
