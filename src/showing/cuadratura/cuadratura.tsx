import { memo, type ReactNode, useId } from 'react'
import type { EquationState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Correction, Finding } from '../../ficha/finding.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/state.tsx'
import { WhyFinding } from '../why/why-finding.tsx'
import { isOneLine, oneLine, tallyOf, verdictOf } from './balance.ts'
import styles from './cuadratura.module.css'
import { WhereToLook } from './cuadratura-where.tsx'
import { RodLine } from './rod-line.tsx'
import { rodsOf } from './rods.ts'

export interface CuadraturaProps {
  /** What it is called where it isn't of the ficha as it stands. */
  title?: string
  /** Without the cells to look at: nobody can go to them from here. */
  isOnlySums?: boolean
  equations: readonly EquationState[]
  /** All findings: those of the equations' rules name the cells to look at. */
  findings: readonly Finding[]
  labelOf: (cell: CellAddress) => string
  /** Goes to a cell; absent where there is nowhere to go. */
  onGo?: (cell: CellAddress) => void
  /** Types the correction of a likely cause; absent where nobody types. */
  onCorrect?: ((correction: Correction) => void) | undefined
  /** After a correction: how to take it back. */
  children?: ReactNode
}

/** The equations of the ficha as a picture: what is right takes a line, what is wrong opens and says where. */
export function Cuadratura({
  title = 'Cuadratura',
  isOnlySums,
  equations,
  findings,
  children,
  onGo,
  ...rest
}: CuadraturaProps) {
  const heading = useId()
  const tally = tallyOf(equations)
  const [drawn, flat] = [equations.filter((one) => !isOneLine(one)), equations.filter(isOneLine)]
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <span className="grow" />
        <Tag tone={tally.tone === 'dim' ? undefined : tally.tone} icon={tally.icon}>
          {tally.text}
        </Tag>
      </div>
      {drawn.map((equation) => (
        <Equation key={equation.id} equation={equation} onGo={onGo} />
      ))}
      {flat.length > 0 && (
        <div className={styles.flat}>
          {flat.map((equation) => (
            <OneLine key={equation.id} equation={equation} />
          ))}
        </div>
      )}
      {!isOnlySums && <WhereToLook equations={equations} findings={findings} onGo={onGo} {...rest} />}
      {children}
    </section>
  )
}

/** Drawn again only when its amounts change: a key leaves most equations as they are. */
const Equation = memo(function Equation({
  equation,
  onGo,
}: {
  equation: EquationState
  onGo?: CuadraturaProps['onGo']
}) {
  const verdict = verdictOf(equation)
  return (
    <div className={styles.equation}>
      <div className={styles.title}>
        <h3>
          <span className={verdict.tone}>
            <Icon name={verdict.icon} small />
          </span>
          <span className="grow clip" title={equation.title}>
            {equation.title}
          </span>
          <span className={verdict.tone}>{verdict.text}</span>
        </h3>
        <WhySum equation={equation} />
      </div>
      <ul className={styles.rods}>
        {rodsOf(equation).map((rod) => (
          <RodLine key={rod.rule ?? 'reference'} rod={rod} against={equation.reference.label} onGo={onGo} />
        ))}
      </ul>
    </div>
  )
})

const OneLine = memo(function OneLine({ equation }: { equation: EquationState }) {
  const verdict = verdictOf(equation)
  return (
    <div className={styles.one}>
      <span className={verdict.tone}>
        <Icon name={verdict.icon} small />
      </span>
      <h3 className="nowrap">{equation.title}</h3>
      <span className={`${styles.figures} nowrap`}>{oneLine(equation)}</span>
      <span className={`${styles.said} nowrap`}>
        <span className={verdict.tone}>{verdict.text}</span>
        <WhySum equation={equation} />
      </span>
    </div>
  )
})

/** Why a sum misses, or holds: of the first that misses; each is asked under the name of its rod too. */
function WhySum({ equation }: { equation: EquationState }) {
  const side = equation.comparisons.find((one) => one.standing === 'broken') ?? equation.comparisons[0]
  return side ? <WhyFinding finding={side.rule} title={`${equation.title}: ${side.label}`} /> : null
}
