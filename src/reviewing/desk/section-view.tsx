import { type ReactNode, useMemo } from 'react'
import { SectionReading } from '../../showing/reading/section-reading.tsx'
import { SelectionSums } from '../../showing/reading/selection-sums.tsx'
import { useSelected } from '../../showing/reading/use-selected.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { placeMark } from '../observed-places.ts'
import { ObservationMarks } from '../observing/observation-mark.tsx'
import type { ViewProps } from '../review-props.ts'
import styles from '../review-screen.module.css'
import { stopsBeside } from '../views.ts'
import { PlaceLine } from './place-line.tsx'
import { useObservedReading } from './use-observed-reading.tsx'

/** A section as it was sent, beside the former ficha. */
export function SectionView(view: ViewProps) {
  const { examination, section: shown, go, whoOf, hrefOf, reviewing, readObservation, placeInFocus } = view
  const { observations } = reviewing.review
  const section = examination.edition.sections.find(({ id }) => id === shown)!
  const observed = useObservedReading(observations, readObservation)
  const { selected, onSelect } = useSelected(examination)
  // The focus moves from cell to cell, and the cells stay as they are.
  const cells = useMemo(
    () => (
      <SectionReading section={section} ficha={examination} onGo={go} onSelect={onSelect} whoOf={whoOf} {...observed} />
    ),
    [section, examination, go, onSelect, whoOf, observed],
  )
  const whole = { kind: 'section', at: section.id } as const
  const canObserve = reviewing.may('observe')
  const former = examination.programme.former?.year
  return (
    <main key={shown} className={styles.main} tabIndex={-1} aria-label={section.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.work} tabIndex={0} aria-label={`Sección ${section.title}`}>
        <header className={styles.head}>
          <h1 {...placeMark(whole)}>{section.title}</h1>
          <ObservationMarks observations={observations} place={whole} onRead={readObservation} />
          <span className="sm dim">
            Lo enviado, solo lectura{former === undefined ? '' : ` · al lado, la ficha ${former}`}
          </span>
          <span className="grow" />
          {canObserve && (
            <Button look="subtle" onClick={() => reviewing.compose(whole)}>
              <Icon name="msg" small /> Observar la sección
            </Button>
          )}
        </header>
        {cells}
      </section>
      <Steps sections={examination.edition.sections} shown={section.id} hrefOf={hrefOf}>
        {selected ? (
          <div className={styles.inFoot}>
            <SelectionSums selected={selected} />
          </div>
        ) : (
          canObserve && (
            <div className={styles.inFoot}>
              <PlaceLine examination={examination} place={placeInFocus} onObserve={reviewing.compose} />
            </div>
          )
        )}
      </Steps>
    </main>
  )
}

interface StepsProps {
  sections: readonly { id: string; title: string }[]
  shown: string
  hrefOf: (section: string) => string
  /** Between both. */
  children?: ReactNode
}

/** Back and forth among the sections; after the last one, the findings. */
function Steps({ sections, shown, hrefOf, children }: StepsProps) {
  const { before, after } = stopsBeside(sections, shown)
  return (
    <footer className={styles.foot}>
      {before && (
        <Anchor href={hrefOf(before.id)} className={buttonClass({ size: 'md' })}>
          <Icon name="left" small /> <span className="clip">{before.title}</span>
        </Anchor>
      )}
      <span className="grow" />
      {children}
      {after && (
        <Anchor href={hrefOf(after.id)} className={buttonClass({ size: 'md' })}>
          <span className="clip">Siguiente: {after.title}</span> <Icon name="right" small />
        </Anchor>
      )}
    </footer>
  )
}
