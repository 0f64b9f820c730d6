import type { CellAddress } from '../../ficha/address.ts'
import type { Correction, Suspect } from '../../ficha/finding.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import styles from './suspects.module.css'

export interface SuspectsProps {
  suspects: readonly Suspect[]
  labelOf: (cell: CellAddress) => string
  /** Goes to a cell; absent where there is nowhere to go. */
  onGo?: ((cell: CellAddress) => void) | undefined
  /** Types a correction; absent where nobody types. */
  onCorrect?: ((correction: Correction) => void) | undefined
  /** The cell that one stands in: its corrections are offered there, so that what changes is in sight. */
  at?: CellAddress | undefined
}

/** Likely causes of a sum that misses, best first: one click goes to the cell, a second one corrects it. */
export function Suspects({ suspects, ...rest }: SuspectsProps) {
  return (
    <ol className={styles.suspects} aria-label="Posibles causas">
      {suspects.map((suspect) => (
        <Line key={`${suspect.cause} ${suspect.cells[0]} ${suspect.correction?.typed}`} suspect={suspect} {...rest} />
      ))}
    </ol>
  )
}

type LineProps = Omit<SuspectsProps, 'suspects'> & { suspect: Suspect }

function Line({ suspect, labelOf, onGo, onCorrect, at }: LineProps) {
  const { cells, correction, message } = suspect
  const [cell] = cells
  const label = cell === undefined ? '' : labelOf(cell)
  const offers = correction && onCorrect && correction.cell === at
  return (
    <li>
      {onGo && cell !== undefined ? (
        <LinkButton onClick={() => onGo(cell)} aria-label={`${message} Ir a la celda`}>
          {label}
        </LinkButton>
      ) : (
        <b>{label}</b>
      )}
      <Change suspect={suspect} />
      {offers && (
        <Button look="fill" onClick={() => onCorrect(correction)} aria-label={`${toDo(correction)}: ${label}`}>
          {toDo(correction)}
        </Button>
      )}
    </li>
  )
}

/** '158.525 → 158.255, dos cifras vecinas cambiadas' */
function Change({ suspect: { correction, words, message, mends } }: { suspect: Suspect }) {
  if (!correction) return <span className={styles.words}>{message}</span>
  const also = mends.length > 1 ? `, y cuadran ${mends.length} sumas` : ''
  return (
    <span className={styles.words}>
      <span className={styles.change}>
        {correction.from || 'en blanco'} <span aria-hidden="true">→</span>
        <span className="vh"> podría ser </span> {correction.typed || 'en blanco'}
      </span>{' '}
      {words}
      {also}
    </span>
  )
}

const toDo = ({ typed }: Correction): string => (typed === '' ? 'Dejar en blanco' : `Corregir a ${typed}`)
