import { useRef } from 'react'
import type { Authorship } from '../../showing/why/authorship.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { type BaselineChoice, baselinesOf, chosenBaseline, earlierIterations } from '../baselines.ts'
import styles from '../comparing/comparison.module.css'
import { ComparisonAside } from '../comparing/comparison-aside.tsx'
import { useComparison } from '../comparing/use-comparison.ts'
import { whoTypedWas } from '../comparing/who-typed-was.ts'
import type { ViewProps } from '../review-props.ts'
import { ResubmissionChanges } from './resubmission-changes.tsx'
import { ResubmissionObservations } from './resubmission-observations.tsx'
import { sortObservations } from './shown-observations.ts'
import { useResubmissionKeys } from './use-resubmission-keys.ts'
import { firstToSettle, useCurrent, useSaying } from './use-saying.ts'

interface Props extends ViewProps {
  /** What it is compared with; by default the iteration before. */
  baseline?: BaselineChoice | undefined
}

/**
 * A ficha that was sent again: the observations with their answers, then what changed without being asked
 * for, with what that did to figures and findings; the rest is one click away.
 */
export function ResubmissionView(props: Props) {
  const { submission, examination, review, reviewing, go, goToPlace, singleKeys } = props
  const { iteration } = submission
  const view = useRef<HTMLElement>(null)
  const compared = props.baseline ?? chosenBaseline(baselinesOf(review, iteration, examination.programme), undefined)
  const comparison = useComparison({ ...props, baseline: compared })
  const changes = comparison.is === 'ready' ? comparison.changes : undefined
  const observations = sortObservations(review.observations, iteration)
  const all = [...observations.asked, ...observations.fresh]
  const current = useCurrent(view, firstToSettle(all))
  const say = useSaying(view, reviewing, all)
  useResubmissionKeys(view, { singleKeys, observations: all, current, onSay: say })
  const whoOf: (cell: string) => Authorship = whoTypedWas(props.whoOf, changes)
  const row = { changes, examination, reviewing, onSay: say, goTo: goToPlace, go, whoOf }
  return (
    <>
      <main ref={view} className={styles.main} tabIndex={-1} aria-label="Revisión por excepción">
        <ResubmissionObservations
          observations={observations}
          iteration={earlierIterations(review, iteration)[0]}
          current={current}
          row={row}
        />
        <ResubmissionChanges
          {...props}
          comparison={comparison}
          compared={compared}
          asked={observations.asked}
          whoOf={whoOf}
        >
          {singleKeys && <KeysLine />}
        </ResubmissionChanges>
      </main>
      <ComparisonAside
        comparison={comparison}
        examination={examination}
        asked={observations.asked}
        baseline={compared}
      />
    </>
  )
}

const KeysLine = () => (
  <span className={styles.keys}>
    Celda <Kbd>J</Kbd>
    <Kbd>K</Kbd> · observar <Kbd>O</Kbd> · ¿por qué? <Kbd>P</Kbd>
  </span>
)
