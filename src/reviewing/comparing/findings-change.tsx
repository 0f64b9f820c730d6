import type { ReactNode } from 'react'
import type { Changes, FindingChange } from '../../engine/comparing/changes.ts'
import type { Finding } from '../../ficha/finding.ts'
import type { Observation } from '../../protocol/review.ts'
import { WhyFinding } from '../../showing/why/why-finding.tsx'
import { State, type StateWords } from '../../ui/state.tsx'
import { placeMark } from '../observed-places.ts'
import { becauseWords } from './because-words.ts'
import styles from './findings-change.module.css'
import { To } from './observed-delta.tsx'

interface Props {
  changes: Changes
  /** Those that this iteration had to answer. */
  asked: readonly Observation[]
  labelOf: (cell: string) => string
}

const WORDS: Record<FindingChange['is'], StateWords> = {
  appeared: { tone: 'err', icon: 'plus', text: 'Nuevo' },
  stayed: { tone: 'dim', icon: 'eq', text: 'Sigue' },
  went: { tone: 'ok', icon: 'minus', text: 'Ya no' },
}
const ORDER: readonly FindingChange['is'][] = ['appeared', 'went', 'stayed']

/** What became of the findings: new ones in full, the others in a line; how many there were and are. */
export function FindingsChange({ changes, asked, labelOf }: Props) {
  const findings = changes.findings ?? []
  const count = (...those: FindingChange['is'][]) => findings.filter(({ is }) => those.includes(is)).length
  const sorted = [...findings].sort((one, other) => ORDER.indexOf(one.is) - ORDER.indexOf(other.is))
  return (
    <section className={styles.panel} aria-labelledby="findings-change">
      <div className="row">
        <h2 id="findings-change">Hallazgos</h2>
        <span className="grow" />
        <span className="sm dim">
          {count('stayed', 'went')} <To />
          <b>{count('stayed', 'appeared')}</b>
        </span>
      </div>
      {findings.length === 0 && <p className="sm dim">Sin hallazgos, ni antes ni ahora.</p>}
      <ul className={styles.list}>
        {sorted.map((change) => (
          <Entry key={change.id} change={change} because={becauseWords(change, changes, asked, labelOf)} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ change, because }: { change: FindingChange; because: string }) {
  const { is, id, finding } = change
  const { tone, icon, text } = WORDS[is]
  const why = is !== 'went' && (
    <span className={styles.why}>
      <WhyFinding finding={id} title={finding.title} />
    </span>
  )
  const small = [is === 'appeared' ? finding.summary : '', because].filter(Boolean).join(', ')
  return (
    <li {...(is === 'went' ? {} : placeMark({ kind: 'finding', at: id }))} data-finding={id}>
      <span className={styles.word}>
        <State tone={tone} icon={icon}>
          {text}
        </State>
      </span>
      <Said change={change} />
      {!small && <> {why}</>}
      {small && (
        <small>
          {small} {why}
        </small>
      )}
    </li>
  )
}

/** A new one as the report prints it; one that stays, by its values. */
function Said({ change: { is, finding, where, before, now } }: { change: FindingChange }): ReactNode {
  const name = where === '' ? finding.title : `${finding.title}, ${where}`
  if (is === 'appeared') return <span>{finding.prints?.sentence ?? finding.message}</span>
  if (is === 'went') return <span>{`${name}: ${before}`}</span>
  if (before === now) return <span>{`${name}: ${now}`}</span>
  return (
    <span>
      {name}: {before} <To />
      {now}
    </span>
  )
}

/** The findings of what isn't compared with any. */
export function PlainFindings({ findings, year }: { findings: readonly Finding[]; year?: number | undefined }) {
  return (
    <section className={styles.panel} aria-labelledby="findings-plain">
      <div className="row">
        <h2 id="findings-plain">Hallazgos</h2>
        <span className="grow" />
        <b className="sm">{findings.length}</b>
      </div>
      {year !== undefined && (
        <p className="sm dim">La ficha {year} no se envió aquí: no se sabe qué hallazgos tenía.</p>
      )}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id} {...placeMark({ kind: 'finding', at: finding.id })}>
            <span>{finding.prints?.sentence ?? finding.message}</span>
            <small>
              {finding.summary}{' '}
              <span className={styles.why}>
                <WhyFinding finding={finding.id} title={finding.title} />
              </span>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
