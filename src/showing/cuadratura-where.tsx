import { Fragment, useId } from 'react'
import type { ComparisonState, EquationState } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Finding } from '../ficha/finding.ts'
import { printRatio } from '../ficha/print-number.ts'
import { numberOf } from '../ficha/quantity.ts'
import { magnitude } from '../ficha/ratio.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { wouldBeOf } from './balance.ts'
import styles from './cuadratura.module.css'
import { RuleLink } from './rule-link.tsx'

interface Props {
  equations: readonly EquationState[]
  findings: readonly Finding[]
  labelOf: (cell: CellAddress) => string
  onGo?: ((cell: CellAddress) => void) | undefined
}

/** More sums, and more cells of a sum, than these are counted, not named. */
const NAMED = 2

/** A sum that doesn't add up, and the cells to look at. */
interface Cause {
  readonly side: ComparisonState
  readonly cells: readonly CellAddress[]
}

/** The box under the rods: the cells of what doesn't add up, or what the one blank cell would have to be. */
export function WhereToLook(props: Props) {
  const broken = props.equations.flatMap((equation) => equation.comparisons.filter((side) => side.holds === false))
  const causes = broken.flatMap((side): Cause[] => {
    const finding = props.findings.find((one) => one.rule === side.rule)
    return finding ? [{ side, cells: finding.cells }] : []
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

function Causes({ causes, labelOf, onGo }: Props & { causes: readonly Cause[] }) {
  const heading = useId()
  const first = likeliestCell(causes)
  const rest = causes.length - NAMED
  return (
    <section className={styles.where} aria-labelledby={heading}>
      <h3 id={heading}>Dónde buscar</h3>
      <ul>
        {causes.slice(0, NAMED).map((cause) => (
          <li key={cause.side.rule}>
            <span className="dim">{causeWords(cause.side)}:</span>{' '}
            <CellNames cells={cause.cells} labelOf={labelOf} onGo={onGo} />{' '}
            <RuleLink rule={cause.side.rule} title={cause.side.label} />
          </li>
        ))}
        {rest > 0 && <li className="dim">Y {rest === 1 ? 'otra suma' : `otras ${rest} sumas`} que no cuadran</li>}
      </ul>
      {first && onGo && (
        <div className={styles.go}>
          <Button look="fill" onClick={() => onGo(first)}>
            Ir a la celda
          </Button>
          <span className="dim clip" title={labelOf(first)}>
            {labelOf(first)}
          </span>
        </div>
      )}
    </section>
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
      {rest > 0 && <span className="dim"> y {rest === 1 ? 'otra celda' : `otras ${rest}`}</span>}
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
