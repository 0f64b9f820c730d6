import { lazy, memo, type ReactNode, Suspense, useId } from 'react'
import type { EquationState, Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/state.tsx'
import { WhyFinding } from '../why/why-finding.tsx'
import { brokenSides, isOneLine, oneLine, tallyOf, verdictOf } from './balance.ts'
import styles from './cuadratura.module.css'
import { NotYet } from './not-yet.tsx'
import { RodLine } from './rod-line.tsx'
import { rodsOf } from './rods.ts'
import type { OnCorrect } from './suspects.tsx'

// Comes with the first sum that misses; the service worker keeps it for when there is no network.
const WhereToLook = lazy(() => import('./cuadratura-where.tsx').then((all) => ({ default: all.WhereToLook })))

export interface CuadraturaProps {
  /** What it is called where it isn't of the ficha as it stands. */
  title?: string
  /** Without the cells to look at: nobody can go to them from here. */
  isOnlySums?: boolean
  ficha: Examination
  /** Its equations, where they are told otherwise than it has them. */
  equations?: readonly EquationState[]
  /** Goes to a cell; absent where there is nowhere to go. */
  onGo?: (cell: CellAddress) => void
  /** Types the correction of a likely cause; absent where nobody types. */
  onCorrect?: OnCorrect | undefined
  /** After a correction: how to take it back. */
  children?: ReactNode
}

/** The equations of the ficha as a picture: what is right takes a line, what is wrong opens and says where. */
export function Cuadratura({
  title = 'Cuadratura',
  isOnlySums,
  ficha,
  equations = ficha.equations,
  children,
  onGo,
  onCorrect,
}: CuadraturaProps) {
  const heading = useId()
  const tally = tallyOf(equations)
  const broken = equations.flatMap(brokenSides)
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
      {!isOnlySums && broken.length === 0 && <NotYet equations={equations} labelOf={ficha.labelOf} onGo={onGo} />}
      {!isOnlySums && broken.length > 0 && (
        <Suspense>
          <WhereToLook ficha={ficha} broken={broken} onGo={onGo} onCorrect={onCorrect} />
        </Suspense>
      )}
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
