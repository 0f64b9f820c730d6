import type { ReactNode } from 'react'
import type { Finding } from '../../ficha/finding.ts'
import type { Observation } from '../../protocol/review.ts'
import { sortFindings } from '../../showing/findings/findings.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FindingSheet } from '../finding-sheet.tsx'
import { ObservationMarks } from '../observing/observation-mark.tsx'
import type { ViewProps } from '../review-props.ts'
import page from '../review-screen.module.css'
import type { Reviewing } from '../reviewing.ts'
import styles from './findings-view.module.css'

/** Every finding beside what the institution says of it: first what the report prints. */
export function FindingsView({ examination, go, reviewing, readObservation }: ViewProps) {
  const { findings, labelOf } = examination
  const { printed, stated, asking, noted } = sortFindings(findings)
  const blocking = findings.filter((finding) => finding.severity === 'block' && !finding.prints)
  const first = firstWith([...printed, ...stated, ...asking, ...noted, ...blocking])
  const marks = (finding: Finding) => (
    <FindingObserved finding={finding} reviewing={reviewing} onRead={readObservation} />
  )
  const group = (title: string, of: readonly Finding[]) => (
    <Group title={title} findings={of} first={first} labelOf={labelOf} go={go} marks={marks} />
  )
  return (
    <main className={page.wide} tabIndex={-1} aria-label="Hallazgos y justificaciones">
      <h1 className={styles.title}>Hallazgos y justificaciones</h1>
      {findings.length === 0 && (
        <p className="dim">Lo que se envió no tiene hallazgos: request cuadra y nada se imprime.</p>
      )}
      {group('Se imprimen en el informe', printed)}
      {group('También se imprimen, dentro de rango', stated)}
      {group('Piden explicación: en el informe sale solo lo que se explicó', asking)}
      {group('Para tener en cuenta', noted)}
      {group('No cumplen lo que se exige para enviar', blocking)}
    </main>
  )
}

interface GroupProps extends Pick<ViewProps, 'go'> {
  title: string
  findings: readonly Finding[]
  /** Text of a justification → the first finding that it is given for. */
  first: ReadonlyMap<string, Finding>
  labelOf: (cell: string) => string
  /** What reviewers say of a finding. */
  marks: (finding: Finding) => ReactNode
}

const firstWith = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map([...findings].reverse().flatMap((one) => (one.justification?.text ? [[one.justification.text, one]] : [])))

function sameAs(finding: Finding, first: GroupProps['first']): string | undefined {
  const same = first.get(finding.justification?.text ?? '')
  return same === finding ? undefined : same?.title
}

function Group({ title, findings, first, labelOf, go, marks }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>
        {title} <span className="dim">{findings.length}</span>
      </h2>
      <div className="box">
        {findings.map((finding) => (
          <FindingSheet key={finding.id} finding={finding} sameAs={sameAs(finding, first)} labelOf={labelOf} go={go}>
            {marks(finding)}
          </FindingSheet>
        ))}
      </div>
    </section>
  )
}

interface Props {
  finding: Finding
  reviewing: Reviewing
  onRead: (observation: Observation) => void
}

/** The observations of a finding, and the button to write another. */
function FindingObserved({ finding, reviewing, onRead }: Props) {
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
