import type { Examination } from '../../engine/examination.ts'
import { suspectsOf } from '../../engine/suspects/suspects-of.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { agreeing } from '../../ficha/counted.ts'
import type { Correction, Suspect } from '../../ficha/finding.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Cut, changedDigits } from './changed-digits.ts'
import styles from './suspects.module.css'
import { keyOf } from './told-causes.ts'

/** Types a correction, as long as the ficha of that moment still offers it. */
export type OnCorrect = (correction: Correction, isOffered: (ficha: Examination) => boolean) => void

export interface SuspectWays {
  labelOf: (cell: CellAddress) => string
  /** Goes to a cell; absent where there is nowhere to go. */
  onGo?: ((cell: CellAddress) => void) | undefined
  /** Types a correction; absent where nobody types. */
  onCorrect?: OnCorrect | undefined
}

/** The likeliest cause: the cell, what stands there and what it could be, and both at one click. */
export function Lead({ suspect, labelOf, onGo, onCorrect }: SuspectWays & { suspect: Suspect }) {
  const { cells, correction, words, message } = suspect
  const [cell] = cells
  const label = cell === undefined ? '' : labelOf(cell)
  return (
    <>
      <p className="dim">{correction ? `${label}: ${words}` : message}</p>
      {correction && <Change correction={correction} />}
      <div className={styles.ways}>
        {correction && onCorrect && (
          <Button
            look="fill"
            onClick={() => onCorrect(correction, isOffering(correction))}
            aria-label={`${toDo(correction)}: ${label}`}
          >
            {toDo(correction)}
          </Button>
        )}
        {onGo && cell !== undefined && (
          <Button onClick={() => onGo(cell)} aria-label={`Ir a la celda: ${label}`}>
            Ir a la celda
          </Button>
        )}
      </div>
    </>
  )
}

/** What is drawn may be older than what a colleague or another tab wrote: the ficha of then decides. */
const isOffering =
  ({ cell, typed, from }: Correction) =>
  (ficha: Examination): boolean =>
    ficha.findings.some((finding) =>
      suspectsOf(ficha, finding).some(
        ({ correction: one }) => one?.cell === cell && one.typed === typed && one.from === from,
      ),
    )

/** '158.525 → 158.255', with what differs marked in both. */
function Change({ correction: { from, typed } }: { correction: Correction }) {
  const [before, after] = changedDigits(from, typed)
  return (
    <p className={styles.change}>
      <Amount cut={before} className={classes(styles.from, 'err')} />
      <Icon name="right" small />
      <span className="vh">podría ser</span>
      <Amount cut={after} className={styles.to} />
    </p>
  )
}

function Amount({ cut: { start, changed, end }, className }: { cut: Cut; className: string | undefined }) {
  const isBlank = start + changed + end === ''
  return (
    <span className={classes(className, isBlank && styles.blank)}>
      {isBlank ? 'en blanco' : start}
      {changed && <mark>{changed}</mark>}
      {end}
    </span>
  )
}

/** What else could have happened: a line each. */
export function LessLikely({ suspects, labelOf, onGo }: SuspectWays & { suspects: readonly Suspect[] }) {
  if (suspects.length === 0) return null
  return (
    <ul className={styles.others} aria-label="Menos probable">
      {suspects.map((suspect) => (
        <Other key={keyOf(suspect)} suspect={suspect} labelOf={labelOf} onGo={onGo} />
      ))}
    </ul>
  )
}

function Other({ suspect, labelOf, onGo }: SuspectWays & { suspect: Suspect }) {
  const { cells, correction, words, message } = suspect
  const [cell] = cells
  const label = cell === undefined ? '' : labelOf(cell)
  const change = correction ? `, ${shown(correction.from)} → ${shown(correction.typed)}` : ''
  return (
    <li>
      <Icon name="swap" small />
      <span className="clip grow" title={message}>
        Menos probable: {label}
        {change}
        {breaksWords(suspect) || ` (${words})`}
      </span>
      {onGo && cell !== undefined && (
        <LinkButton onClick={() => onGo(cell)} aria-label={`${message} Ir a la celda`}>
          Ir
        </LinkButton>
      )}
    </li>
  )
}

/** What the correction would cost: 'arregla 1, descuadra otra'. */
const breaksWords = ({ mends, breaks }: Suspect): string =>
  breaks.length === 0
    ? ''
    : `; arregla ${mends.length}, descuadra ${agreeing(breaks.length, 'otra', `otras ${breaks.length}`)}`

const shown = (typed: string): string => typed || 'en blanco'
const toDo = ({ typed }: Correction): string => (typed === '' ? 'Dejar en blanco' : `Usar ${typed}`)
