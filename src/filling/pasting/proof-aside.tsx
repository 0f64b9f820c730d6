import { useMemo } from 'react'
import type { Examination } from '../../engine/examination.ts'
import { listed } from '../../ficha/counted.ts'
import type { Finding } from '../../ficha/finding.ts'
import { Cuadratura } from '../../showing/cuadratura/cuadratura.tsx'
import { type WhyAccess, WhyContext } from '../../showing/why/why-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { changedEquations } from './agreement.ts'
import { Looks } from './looks.tsx'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

/** Beside the proof: whether it will add up, and what has to be looked at before. */
export function ProofAside({ open }: { open: OpenProof }) {
  const { accepted, ficha } = open
  const why = useMemo<WhyAccess>(() => ({ ficha: () => accepted }), [accepted])
  const changed = changedEquations(ficha, accepted)
  const same = accepted.equations.filter((one) => !changed.includes(one))
  const asked = newlyAsked(ficha, accepted)
  return (
    <aside className={styles.aside} aria-label="Cuadratura si acepta y lo que hay que mirar">
      <div className={styles.ahead}>
        <WhyContext value={why}>
          <Cuadratura
            title="Cuadratura, si acepta"
            isOnlySums
            ficha={accepted}
            equations={changed.length > 0 ? changed : accepted.equations}
          >
            {same.length > 0 && changed.length > 0 && (
              <p className={styles.unchanged}>No cambia: {listed(same.map(({ title }) => title))}</p>
            )}
          </Cuadratura>
        </WhyContext>
      </div>
      <Looks open={open} />
      {asked.length > 0 && (
        <p className={styles.later}>
          <span className="warn">
            <Icon name="tri" small />
          </span>{' '}
          Después se pedirá explicar: {listed(asked.map((one) => `«${one.title}»`))}.
        </p>
      )}
    </aside>
  )
}

/** What will wait for a reason that doesn't today. */
function newlyAsked(now: Examination, accepted: Examination): readonly Finding[] {
  const before = new Set(now.findings.filter(isAsked).map((one) => one.id))
  return accepted.findings.filter((one) => isAsked(one) && !before.has(one.id))
}

const isAsked = ({ severity, justification }: Finding): boolean =>
  severity === 'ask' && justification?.state !== 'valid'
