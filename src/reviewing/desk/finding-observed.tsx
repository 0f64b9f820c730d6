import type { Finding } from '../../ficha/finding.ts'
import type { Observation } from '../../protocol/review.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ObservationMarks } from '../observing/observation-mark.tsx'
import type { Reviewing } from '../reviewing.ts'

interface Props {
  finding: Finding
  reviewing: Reviewing
  onRead: (observation: Observation) => void
}

/** The observations of a finding, and the button to write another. */
export function FindingObserved({ finding, reviewing, onRead }: Props) {
  const place = { kind: 'finding', at: finding.id } as const
  return (
    <p>
      <ObservationMarks observations={reviewing.review.observations} place={place} onRead={onRead} />
      {reviewing.may('observe') && (
        <Button look="subtle" onClick={() => reviewing.compose(place)}>
          <Icon name="msg" small /> Observar<span className="vh"> {finding.title}</span>
        </Button>
      )}
    </p>
  )
}
