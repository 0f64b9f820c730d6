import { useId } from 'react'
import type { ComparisonState, EquationState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { counted } from '../../ficha/counted.ts'
import type { Correction, Finding } from '../../ficha/finding.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { numberOf } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'
import { Button } from '../../ui/button.tsx'
import { RuleLink } from '../findings/rule-link.tsx'
import styles from './cuadratura.module.css'
import { NotYet } from './not-yet.tsx'
import { Lead, LessLikely } from './suspects.tsx'
import { causesOf, type ToldCause, toldCauses } from './told-causes.ts'

interface Props {
  equations: readonly EquationState[]
  findings: readonly Finding[]
  labelOf: (cell: CellAddress) => string
  onGo?: ((cell: CellAddress) => void) | undefined
  onCorrect?: ((correction: Correction) => void) | undefined
}

/** The boxes under the rods: what may have happened where something doesn't add up, or where to go on. */
export function WhereToLook({ equations, findings, ...ways }: Props) {
  const broken = equations.flatMap((equation) => equation.comparisons.filter((side) => side.standing === 'broken'))
  if (broken.length === 0) return <NotYet equations={equations} {...ways} />
  return toldCauses(causesOf(broken, findings)).map((told) => (
    <TellCause key={told.sides[0]!.rule} told={told} of={broken.length} {...ways} />
  ))
}

type TellProps = Omit<Props, 'equations' | 'findings'> & { told: ToldCause; of: number }

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
function Unexplained({ side, onGo }: { side: ComparisonState; onGo: Props['onGo'] }) {
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
