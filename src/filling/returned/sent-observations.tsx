import type { Examination } from '../../engine/examination.ts'
import type { Observation } from '../../protocol/review.ts'
import { observationWords } from '../observation-words.ts'
import { shownNow, targetOf } from '../observed-place.ts'
import { useObservations } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import { ObservationCard } from './observation-card.tsx'
import styles from './observations.module.css'

/** What was observed and answered, of a ficha that lies with the reviewers or was closed: to be read. */
export function SentObservations({
  draft,
  onGo,
  examination,
}: WorkspaceProps & { examination: Examination | undefined }) {
  const observations = useObservations(draft)
  return (
    <main className={styles.page} id="contenido">
      <h1>Observaciones de la revisión</h1>
      <p className="dim">{wordsFor(observations)}</p>
      {observations.length > 0 && (
        <div className={styles.list}>
          {observations.map((one) => (
            <ReadObservation key={one.id} observation={one} examination={examination} onGo={onGo} />
          ))}
        </div>
      )}
    </main>
  )
}

interface ReadProps extends Pick<WorkspaceProps, 'onGo'> {
  observation: Observation
  examination: Examination | undefined
}

function ReadObservation({ observation, examination, onGo }: ReadProps) {
  const target = examination && targetOf(examination, observation.place)
  return (
    <ObservationCard
      observation={observation}
      state={observationWords(observation, undefined)}
      now={examination && shownNow(examination, observation.place)}
      onGo={target && (() => onGo(target.section, target.cell))}
    >
      {examination && !target && <p className="sm dim">El lugar ya no está en lo que se envió.</p>}
    </ObservationCard>
  )
}

const wordsFor = (observations: readonly Observation[]): string =>
  observations.length === 0
    ? 'No hay observaciones. Si los revisores devuelven la ficha, aparecerán aquí.'
    : 'Lo que digan los revisores de aquí en adelante se verá cuando devuelvan la ficha o cierren la revisión.'
