import { useId } from 'react'
import type { EquationState } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Finding } from '../ficha/finding.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { wouldBeOf } from './balance.ts'
import styles from './cuadratura.module.css'

interface Props {
  equations: readonly EquationState[]
  findings: readonly Finding[]
  labelOf: (cell: CellAddress) => string
  onGo?: ((cell: CellAddress) => void) | undefined
}

/** More cells than these are counted, not named. */
const NAMED = 3

/** The box under the rods: the cells of what doesn't add up, or what the one blank cell would have to be. */
export function WhereToLook(props: Props) {
  const broken = props.equations.flatMap((equation) => equation.comparisons.filter((side) => side.holds === false))
  const causes = broken.flatMap((side) => props.findings.find((finding) => finding.rule === side.rule) ?? [])
  if (broken.length > 0) return causes.length > 0 ? <Causes {...props} causes={causes} /> : null
  return <OneBlank {...props} />
}

function Causes({ causes, labelOf, onGo }: Props & { causes: readonly Finding[] }) {
  const heading = useId()
  const first = causes[0]?.cells[0]
  return (
    <section className={styles.where} aria-labelledby={heading}>
      <h3 id={heading}>Dónde buscar</h3>
      <ul>
        {causes.map((finding) => (
          <li key={finding.id} className={styles.cause}>
            <p>{finding.message}</p>
            <CellNames cells={finding.cells} labelOf={labelOf} onGo={onGo} />
          </li>
        ))}
      </ul>
      {first && onGo && (
        <div className="row" style={{ marginTop: 6 }}>
          <Button look="fill" onClick={() => onGo(first)} title={labelOf(first)}>
            Ir a la celda
          </Button>
          <span className="dim clip">{labelOf(first)}</span>
        </div>
      )}
    </section>
  )
}

function CellNames({ cells, labelOf, onGo }: { cells: readonly CellAddress[] } & Pick<Props, 'labelOf' | 'onGo'>) {
  const rest = cells.length - NAMED
  return (
    <p className={styles.cells}>
      {cells.slice(0, NAMED).map((cell) =>
        onGo ? (
          <LinkButton key={cell} onClick={() => onGo(cell)}>
            {labelOf(cell)}
          </LinkButton>
        ) : (
          <span key={cell}>{labelOf(cell)}</span>
        ),
      )}
      {rest > 0 && <span className="dim">{rest === 1 ? 'y otra celda' : `y otras ${rest} celdas`}</span>}
    </p>
  )
}

function OneBlank({ equations, labelOf, onGo }: Props) {
  const wouldBe = wouldBeOf(equations)
  if (!wouldBe) return null
  return (
    <div className={classes(styles.where, styles.quiet)}>
      <b>Lo que falta sumaría {wouldBe.printed}</b>
      <p className="dim">{labelOf(wouldBe.cell)}, está en blanco</p>
      {onGo && (
        <div style={{ marginTop: 6 }}>
          <Button onClick={() => onGo(wouldBe.cell)}>Ir a la celda</Button>
        </div>
      )}
    </div>
  )
}
