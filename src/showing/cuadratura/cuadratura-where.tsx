import { useId } from 'react'
import type { ComparisonState, Examination } from '../../engine/examination.ts'
import { suspectsOf } from '../../engine/suspects/suspects-of.ts'
import { counted } from '../../ficha/counted.ts'
import type { Suspect } from '../../ficha/finding.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { numberOf } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'
import { Button } from '../../ui/button.tsx'
import { RuleLink } from '../findings/rule-link.tsx'
import styles from './cuadratura.module.css'
import { Lead, LessLikely, type SuspectWays } from './suspects.tsx'
import { type ToldCause, toldCauses } from './told-causes.ts'

interface Props extends Omit<SuspectWays, 'labelOf'> {
  ficha: Examination
  /** The sums that miss. */
  broken: readonly ComparisonState[]
}

/** The boxes under the rods: what may have happened where something doesn't add up. */
export function WhereToLook({ ficha, broken, ...ways }: Props) {
  const suspects = (rule: string): readonly Suspect[] => {
    const finding = ficha.findings.find((one) => one.rule === rule)
    return finding ? suspectsOf(ficha, finding) : []
  }
  return <Causes broken={broken} suspects={suspects} labelOf={ficha.labelOf} {...ways} />
}

interface CausesProps extends SuspectWays {
  broken: readonly ComparisonState[]
  /** Of the sum of a rule. */
  suspects: (rule: string) => readonly Suspect[]
}

/** What may have happened, a box for each cell that explains some of the sums. */
export function Causes({ broken, suspects, ...ways }: CausesProps) {
  const causes = broken.map((side) => ({ side, suspects: suspects(side.rule) }))
  return toldCauses(causes).map((told) => (
    <TellCause key={told.sides[0]!.rule} told={told} of={broken.length} {...ways} />
  ))
}

type TellProps = SuspectWays & { told: ToldCause; of: number }

function TellCause({ told: { sides, lead, others }, of, ...ways }: TellProps) {
  const heading = useId()
  const [side] = sides
  return (
    <>
      <section className={styles.where} aria-labelledby={heading}>
        <h3 id={heading}>{lead ? titleOf(sides.length, of, lead.correction !== undefined) : `${gapWords(side!)}.`}</h3>
        {lead ? <Lead suspect={lead} {...ways} /> : <Unexplained side={side!} onGo={ways.onGo} />}
        <RuleLink rule={side!.rule} title={side!.label} />
      </section>
      <LessLikely suspects={others} {...ways} />
    </>
  )
}

/** 'Una celda explica las 2 diferencias' */
function titleOf(explained: number, of: number, isOneCell: boolean): string {
  const what = isOneCell ? 'Una celda explica' : 'Posible causa de'
  if (explained < of) return `${what} ${explained} de las ${of} diferencias`
  return of === 1 ? `${what} la diferencia` : `${what} las ${of} diferencias`
}

/** No slip is known that gives the difference: nobody is named, only where there is room for it. */
function Unexplained({ side, onGo }: { side: ComparisonState; onGo: SuspectWays['onGo'] }) {
  const value = numberOf(side.difference)
  const free = value && value.n < 0n ? side.blank : []
  const first = free[0] ?? side.terms[0]?.cell
  return (
    <>
      <p className="dim">
        {free.length > 0
          ? `Si quedó algo afuera, va en una de las ${counted(free.length, 'fila', 'filas')} en blanco.`
          : 'Ningún error conocido de escritura da esta diferencia. Compare cada monto con su fuente.'}
      </p>
      {onGo && first && (
        <div className={styles.go}>
          <Button onClick={() => onGo(first)}>{free.length > 0 ? 'Ir a la primera en blanco' : 'Ir a la tabla'}</Button>
        </div>
      )}
    </>
  )
}

/** 'Sobran 270 en componentes + administración' */
function gapWords({ label, difference }: ComparisonState): string {
  const value = numberOf(difference)
  if (!value) return label
  const what = value.n > 0n ? 'Sobran' : 'Faltan'
  return `${what} ${printRatio(magnitude(value))} en ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
