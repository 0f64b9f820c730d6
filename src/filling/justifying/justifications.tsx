import { useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import { counted } from '../../ficha/counted.ts'
import type { Finding, JustificationState } from '../../ficha/finding.ts'
import { RuleLink } from '../../showing/findings/rule-link.tsx'
import { WhyFinding } from '../../showing/why/why-finding.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { State } from '../../ui/state.tsx'
import { useFilling } from '../filling-context.ts'
import styles from './justifications.module.css'
import { JustifyBox } from './justify-box.tsx'

const ORDER: Record<JustificationState['state'], number> = { lapsed: 0, needed: 1, valid: 2 }

/** Findings that ask for a justification: those that lack it first. */
export function Justifications({ ficha }: { ficha: Examination }) {
  const asking = ficha.findings.filter((finding) => finding.justification)
  const sorted = useStableOrder(asking)
  if (asking.length === 0) return null
  const count = (state: JustificationState['state']) =>
    asking.filter((finding) => finding.justification?.state === state).length
  const [valid, lapsed, needed] = [count('valid'), count('lapsed'), count('needed')]
  return (
    <section className={styles.justifications} aria-labelledby="justificaciones">
      <div className={styles.caption}>
        <h2 id="justificaciones">Justificaciones</h2>
        <span className="sm dim">
          {[
            counted(asking.length, 'pedida', 'pedidas'),
            valid > 0 && counted(valid, 'vigente', 'vigentes'),
            lapsed > 0 && counted(lapsed, 'caducó', 'caducaron'),
            needed > 0 && counted(needed, 'falta', 'faltan'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="grow" />
        <span className="xs dim">Cada una vale solo para los valores que explica</span>
      </div>
      <div className={styles.box}>
        {sorted.map((finding) => (
          <Justification key={finding.id} finding={finding} />
        ))}
      </div>
    </section>
  )
}

/** Those that lack a justification first, as they stood when the page opened: nothing jumps while it is being written. */
function useStableOrder(asking: readonly Finding[]): readonly Finding[] {
  const [order] = useState(() => new Map(asking.map((finding) => [finding.id, ORDER[finding.justification!.state]])))
  return [...asking].sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1))
}

const WORDS = {
  valid: { tone: 'ok', icon: 'okc', text: 'Vigente' },
  lapsed: { tone: 'warn', icon: 'tri', text: 'Caducó' },
  needed: { tone: 'warn', icon: 'dash', text: 'Falta' },
} as const

function Justification({ finding }: { finding: Finding }) {
  const { go, locked } = useFilling()
  const [stays, setStays] = useState(finding.justification?.state !== 'valid')
  const justification = finding.justification!
  const words = WORDS[justification.state]
  const isOpen = !locked && stays
  const [cell] = finding.cells
  return (
    <article
      className={classes(styles.justification, justification.state !== 'valid' && styles.hot)}
      aria-label={finding.title}
    >
      <div>
        <b>{finding.title}</b>
        <span className={styles.value}>{finding.summary}</span>
        {cell && (
          <LinkButton onClick={() => go(cell)} aria-label={`Ir a la celda: ${finding.title}`}>
            Ir a la celda
          </LinkButton>
        )}{' '}
        <WhyFinding finding={finding.id} title={finding.title} /> <RuleLink rule={finding.rule} title={finding.title} />
      </div>
      <div>
        {!isOpen && justification.state === 'lapsed' && justification.writtenFor && (
          <p className="warn">
            Se escribió para {justification.writtenFor}; ahora es {finding.summary}.
          </p>
        )}
        {isOpen ? <JustifyBox finding={finding} /> : <p className={styles.two}>{justification.text}</p>}
      </div>
      <div className={styles.end}>
        <State tone={words.tone} icon={words.icon}>
          {words.text}
        </State>
        {!locked && !stays && (
          <Button look="subtle" onClick={() => setStays(true)} aria-label={`Editar: ${finding.title}`}>
            Editar
          </Button>
        )}
      </div>
    </article>
  )
}
