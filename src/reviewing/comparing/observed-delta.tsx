import type { Changes, FigureChange, Shown } from '../../engine/comparing/changes.ts'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { agreeing } from '../../ficha/counted.ts'
import { isUnsettled } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'
import { placeWords } from '../../showing/place-words.ts'
import type { Authorship } from '../../showing/why/authorship.ts'
import { WhyButton } from '../../showing/why/why-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import { cellsCounted, effectWords, shownWords } from './change-words.ts'
import { type ObservedChange, observedChange } from './observed-change.ts'
import styles from './observed-delta.module.css'
import { fitsColumns, TextDifference } from './text-difference.tsx'

export interface DeltaProps {
  observation: Observation
  changes: Changes
  examination: Examination
  whoOf: (cell: CellAddress) => Authorship
  go: (cell: CellAddress) => void
}

/** What became of an observed place: its value before and now, and what that did to figures and findings. */
export function ObservedDelta(props: DeltaProps) {
  const { observation, changes } = props
  const change = observedChange(observation, changes)
  return (
    <div className={styles.delta}>
      <Value {...props} change={change} />
      <Did {...props} change={change} />
    </div>
  )
}

type Props = DeltaProps & { change: ObservedChange }

function Value({ observation, examination, change }: Props) {
  const { place } = observation
  const { cells, row, figure, finding } = change
  if (row) return <Word>{row.is === 'removed' ? 'fila quitada' : 'fila agregada'}</Word>
  if (figure) return <FromTo before={figure.before} now={figure.now} />
  if (finding && finding.before !== finding.now)
    return <Word>{finding.is === 'went' ? 'ya no está' : finding.now}</Word>
  const [cell] = cells
  if (place.kind === 'cell' && cell)
    return fitsColumns(cell) ? (
      <FromTo before={cell.before} now={cell.now} />
    ) : (
      <p className={styles.words}>
        <TextDifference change={cell} />
      </p>
    )
  if (cells.length > 0)
    return <Word>{`${cellsCounted(cells.length)} ${agreeing(cells.length, 'cambió', 'cambiaron')}`}</Word>
  const shown = placeWords(examination, place)?.shown ?? ''
  return shown !== '' && shown.length <= 14 ? <Same shown={shown} /> : null
}

const Word = ({ children }: { children: string }) => <span className={styles.word}>{children}</span>

/** '0 → 61' */
export const FromTo = ({ before, now }: { before: Shown; now: Shown }) => (
  <span className={styles.value}>
    <span className={styles.before}>{shownWords(before)}</span> <To />
    {shownWords(now)}
  </span>
)

const Same = ({ shown }: { shown: string }) => (
  <span className={styles.value}>
    <span className={styles.before}>{shown}</span> <To />
    {shown}
  </span>
)

export const To = () => (
  <span className={styles.to}>
    <Icon name="right" small />
    <span className="vh"> pasa a </span>
  </span>
)

/** Figures and findings said beside a value, of what is settled and of what isn't; the others are counted. */
const roomOf = ({ state }: Observation): number => (isUnsettled(state) ? 3 : 1)

function Did({ change, ...props }: Props) {
  const { cells, row, figure, finding, moved, effects } = change
  if (cells.length === 0 && !row && !figure && !(finding && finding.before !== finding.now))
    return (
      <span className={styles.did}>
        <State tone="dim" icon="eq">
          no cambió
        </State>
      </span>
    )
  const news = effects.filter(({ is, before, now }) => is !== 'addsUp' && !(is === 'stayed' && before === now))
  const room = roomOf(props.observation)
  const figures = moved.slice(0, room === 1 || news.length > 0 ? 1 : 2)
  const told = news.slice(0, room - figures.length)
  const rest = moved.length - figures.length + news.length - told.length
  return (
    <ul className={styles.did}>
      {figures.map((one) => (
        <li key={one.figure}>
          <Moved {...props} change={one} />
        </li>
      ))}
      {told.map((one) => (
        <li key={one.of}>{effectWords(one, props.observation.label).text}</li>
      ))}
      {rest > 0 && room > 1 && <li>y {rest} más</li>}
    </ul>
  )
}

/** 'gasto unitario N/A → 245,9', which says why. */
function Moved({ change, examination, whoOf, go }: Omit<Props, 'change'> & { change: FigureChange }) {
  const { figure, name, label, before, now } = change
  return (
    <>
      {name.charAt(0).toLowerCase() + name.slice(1)}{' '}
      <span className="nowrap">
        {shownWords(before)} <To />
        <span data-why>
          <WhyButton asks={{ figure }} ficha={() => examination} whoOf={whoOf} onGo={go} label={label}>
            {now.is === 'blank' ? 'sin calcular' : now.text}
          </WhyButton>
        </span>
      </span>
    </>
  )
}
