import { Fragment, useId } from 'react'
import type { ComparisonState, EquationState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Correction, Finding, Suspect } from '../../ficha/finding.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { numberOf } from '../../ficha/quantity.ts'
import { magnitude } from '../../ficha/ratio.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { agreeing } from '../../ui/counted.ts'
import { RuleLink } from '../findings/rule-link.tsx'
import { wouldBeOf } from './balance.ts'
import styles from './cuadratura.module.css'
import { Suspects } from './suspects.tsx'

interface Props {
  equations: readonly EquationState[]
  findings: readonly Finding[]
  labelOf: (cell: CellAddress) => string
  onGo?: ((cell: CellAddress) => void) | undefined
  onCorrect?: ((correction: Correction) => void) | undefined
  at?: CellAddress | undefined
}

/** More sums, and more cells of a sum, than these are counted, not named. */
const NAMED = 2

/** A sum that doesn't add up, its likely causes, and the cells to look at where none is known. */
interface Cause {
  readonly side: ComparisonState
  readonly cells: readonly CellAddress[]
  readonly suspects: readonly Suspect[]
}

/** The box under the rods: the cells of what doesn't add up, or what the one blank cell would have to be. */
export function WhereToLook(props: Props) {
  const broken = props.equations.flatMap((equation) => equation.comparisons.filter((side) => side.holds === false))
  const causes = broken.flatMap((side): Cause[] => {
    const finding = props.findings.find((one) => one.rule === side.rule)
    return finding ? [{ side, cells: finding.cells, suspects: finding.suspects ?? [] }] : []
  })
  if (broken.length > 0) return causes.length > 0 ? <Causes {...props} causes={causes} /> : null
  return <OneBlank {...props} />
}

/** The cell that stands in most of the sums; the likeliest of the first where all stand in as many. */
export function likeliestCell(causes: readonly { readonly cells: readonly CellAddress[] }[]): CellAddress | undefined {
  const count = (cell: CellAddress) => causes.filter((cause) => cause.cells.includes(cell)).length
  return causes
    .flatMap((cause) => cause.cells)
    .reduce<CellAddress | undefined>(
      (best, cell) => (best === undefined || count(cell) > count(best) ? cell : best),
      undefined,
    )
}

function Causes({ causes, labelOf, onGo, onCorrect, at }: Props & { causes: readonly Cause[] }) {
  const heading = useId()
  const told = causes.filter((cause, index) => index < NAMED || cause.suspects.length > 0)
  const rest = causes.length - told.length
  const isKnown = causes.some((cause) => cause.suspects.length > 0)
  return (
    <section className={styles.where} aria-labelledby={heading}>
      <h3 id={heading}>{isKnown ? 'Posibles causas' : 'Dónde buscar'}</h3>
      <ul>
        {told.map((cause, index) => (
          <li key={cause.side.rule}>
            <span className="dim">{causeWords(cause.side)}:</span>{' '}
            <OneCause cause={cause} before={told.slice(0, index)} {...{ labelOf, onGo, onCorrect, at }} />{' '}
            <RuleLink rule={cause.side.rule} title={cause.side.label} />
          </li>
        ))}
        {rest > 0 && <li className="dim">Y {agreeing(rest, 'otra suma', `otras ${rest} sumas`)} que no cuadran</li>}
      </ul>
      {!isKnown && <GoToFirst causes={causes} labelOf={labelOf} onGo={onGo} />}
    </section>
  )
}

type OneCauseProps = Omit<Props, 'equations' | 'findings'> & { cause: Cause; before: readonly Cause[] }

/** What explains a sum; a cause that mends an earlier one too is told there. */
function OneCause({ cause, before, ...rest }: OneCauseProps) {
  const { labelOf, onGo } = rest
  const told = new Set(before.flatMap((one) => one.suspects.map(keyOf)))
  const news = cause.suspects.filter((one) => !told.has(keyOf(one)))
  if (cause.suspects.length === 0) return <CellNames cells={cause.cells} labelOf={labelOf} onGo={onGo} />
  return news.length > 0 ? <Suspects suspects={news} {...rest} /> : <span>las mismas causas</span>
}

const keyOf = ({ cells, correction }: Suspect): string => `${cells[0]} ${correction?.typed}`

function GoToFirst({ causes, labelOf, onGo }: Pick<Props, 'labelOf' | 'onGo'> & { causes: readonly Cause[] }) {
  const first = likeliestCell(causes)
  if (!first || !onGo) return null
  return (
    <div className={styles.go}>
      <Button look="fill" onClick={() => onGo(first)}>
        Ir a la celda
      </Button>
      <span className="dim clip" title={labelOf(first)}>
        {labelOf(first)}
      </span>
    </div>
  )
}

/** 'Sobran 270 en componentes + administración' */
function causeWords({ label, difference }: ComparisonState): string {
  const value = numberOf(difference)
  if (!value) return label
  const what = value.n > 0n ? 'Sobran' : 'Faltan'
  return `${what} ${printRatio(magnitude(value))} en ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

function CellNames({ cells, labelOf, onGo }: { cells: readonly CellAddress[] } & Pick<Props, 'labelOf' | 'onGo'>) {
  const rest = cells.length - NAMED
  return (
    <>
      {cells.slice(0, NAMED).map((cell, index) => (
        <Fragment key={cell}>
          {index > 0 && ', '}
          {onGo ? <LinkButton onClick={() => onGo(cell)}>{labelOf(cell)}</LinkButton> : labelOf(cell)}
        </Fragment>
      ))}
      {rest > 0 && <span className="dim"> y {agreeing(rest, 'otra celda', `otras ${rest}`)}</span>}
    </>
  )
}

function OneBlank({ equations, labelOf, onGo }: Props) {
  const wouldBe = wouldBeOf(equations)
  if (!wouldBe) return null
  return (
    <div className={classes(styles.where, styles.quiet)}>
      <b>Lo que falta sumaría {wouldBe.printed}</b>
      <p className="dim">{labelOf(wouldBe.cell)}, está en blanco o no se puede leer</p>
      {onGo && (
        <div style={{ marginTop: 6 }}>
          <Button onClick={() => onGo(wouldBe.cell)}>Ir a la celda</Button>
        </div>
      )}
    </div>
  )
}
