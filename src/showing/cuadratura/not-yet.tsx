import type { EquationState } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { missingOf, unreadableOf } from './balance.ts'
import styles from './cuadratura.module.css'
import { type WouldBe, wouldBeOf } from './would-be.ts'

interface Props {
  equations: readonly EquationState[]
  labelOf: (cell: CellAddress) => string
  onGo?: ((cell: CellAddress) => void) | undefined
}

/** While something is left to fill nobody is blamed: only where to go on. */
export function NotYet({ equations, labelOf, onGo }: Props) {
  const wouldBe = wouldBeOf(equations)
  if (wouldBe) return <OneBlank wouldBe={wouldBe} labelOf={labelOf} onGo={onGo} />
  const isTyping = equations.some((one) => one.comparisons.some((side) => side.standing === 'halfFilled'))
  const [first] = equations.flatMap(missingOf)
  if (!first) return isTyping ? <Quiet title="Todavía no se busca ningún error">{WHILE_TYPING}</Quiet> : null
  const isUnreadable = equations.some((one) => unreadableOf(one).includes(first))
  return (
    <Quiet
      title="Todavía no se busca ningún error"
      button={isUnreadable ? 'Ir a la celda por corregir' : 'Ir a la primera que falta'}
      onPress={onGo && (() => onGo(first))}
    >
      Cada suma se compara cuando tiene todas sus celdas. Lo que va en blanco no está mal: falta.
    </Quiet>
  )
}

const WHILE_TYPING = 'Las sumas de esta tabla se comparan cuando salga de ella.'

interface QuietProps {
  title: string
  children: string
  button?: string
  onPress?: (() => void) | undefined
}

function Quiet({ title, children, button, onPress }: QuietProps) {
  return (
    <div className={classes(styles.where, styles.quiet)}>
      <b>{title}</b>
      <p className="dim">{children}</p>
      {onPress && (
        <div className={styles.go}>
          <Button onClick={onPress}>{button}</Button>
        </div>
      )}
    </div>
  )
}

/** Nothing else is left in any sum: what is lacking belongs there. */
const OneBlank = ({ wouldBe, labelOf, onGo }: { wouldBe: WouldBe } & Omit<Props, 'equations'>) => (
  <Quiet
    title={`Lo que falta sumaría ${wouldBe.printed}`}
    button="Ir a la celda"
    onPress={onGo && (() => onGo(wouldBe.cell))}
  >
    {`${labelOf(wouldBe.cell)}: ${wouldBe.isUnreadable ? 'hay que corregirla' : 'está en blanco'}`}
  </Quiet>
)
