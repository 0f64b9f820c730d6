import type { Examination } from '../../engine/examination.ts'
import type { Observation } from '../../protocol/review.ts'
import type { BaselineChoice } from '../baselines.ts'
import styles from './comparison.module.css'
import { FindingsChange, PlainFindings } from './findings-change.tsx'
import type { Compared } from './use-comparison.ts'

interface Props {
  comparison: Compared
  examination: Examination
  asked: readonly Observation[]
  baseline: BaselineChoice
  /** It stands in the view instead of beside it. */
  isWithin?: boolean
}

/** Beside what changed: what became of the findings. */
export function ComparisonAside({ comparison, examination, asked, baseline: compared, isWithin }: Props) {
  const { findings, labelOf } = examination
  const changes = comparison.is === 'ready' && comparison.changes.findings ? comparison.changes : undefined
  const year = comparison.is === 'ready' && compared.is === 'former' ? compared.year : undefined
  return (
    <aside className={isWithin ? styles.within : styles.aside} aria-label="Hallazgos">
      {changes ? (
        <FindingsChange changes={changes} asked={asked} labelOf={labelOf} />
      ) : (
        <PlainFindings findings={findings} year={year} />
      )}
    </aside>
  )
}
