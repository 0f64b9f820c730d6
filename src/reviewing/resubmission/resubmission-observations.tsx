import { counted } from '../../ficha/counted.ts'
import type { Observation } from '../../protocol/review.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { State } from '../../ui/state.tsx'
import styles from '../comparing/comparison.module.css'
import { ObservationRow, type ObservationRowProps } from './resubmission-observation.tsx'
import { type ShownObservations, statesCounted } from './shown-observations.ts'

interface Props {
  observations: ShownObservations
  /** The iteration before; absent of a first one. */
  iteration: number | undefined
  /** Id of the one that keys act on. */
  current: string | undefined
  row: Omit<ObservationRowProps, 'observation' | 'isCurrent'>
}

/** What this iteration had to answer, what was settled before, and what was observed since. */
export function ResubmissionObservations({ observations, iteration, current, row }: Props) {
  const { asked, settled, fresh } = observations
  const rows = (some: readonly Observation[]) => (
    <div className="box">
      {some.map((one) => (
        <ObservationRow key={one.id} observation={one} isCurrent={one.id === current} {...row} />
      ))}
    </div>
  )
  return (
    <>
      {iteration !== undefined && (
        <section aria-labelledby="asked-title">
          <header className={styles.caption}>
            <h1 id="asked-title">Observaciones de la iteración {iteration}</h1>
            <span className="sm dim">{statesCounted(asked)}</span>
          </header>
          {asked.length > 0 ? (
            rows(asked)
          ) : (
            <State tone="ok" icon="okc">
              Ninguna quedó sin resolver.
            </State>
          )}
        </section>
      )}
      {settled.length > 0 && (
        <Disclosure label={`${counted(settled.length, 'resuelta', 'resueltas')} antes de este envío`}>
          {rows(settled)}
        </Disclosure>
      )}
      {fresh.length > 0 && (
        <section aria-labelledby="fresh-title">
          <header className={styles.caption}>
            <h2 id="fresh-title">Observaciones nuevas</h2>
            <span className="sm dim">{statesCounted(fresh)}</span>
          </header>
          {rows(fresh)}
        </section>
      )}
    </>
  )
}
