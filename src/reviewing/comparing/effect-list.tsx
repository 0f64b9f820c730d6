import type { Effect } from '../../engine/comparing/changes.ts'
import { Icon } from '../../ui/icon.tsx'
import { effectWords } from './change-words.ts'
import styles from './changed-cells.module.css'

interface Props {
  effects: readonly Effect[]
  /** The name of the cell or figure that they stand beside. */
  at: string
  /** How many are said; the others are counted and heard. */
  room?: number
}

/** What a change did to findings and sums, the news first; a line each, whole on hover and to those who hear. */
export function EffectList({ effects, at, room = 2 }: Props) {
  if (effects.length === 0) return <span className="faint">sin efecto</span>
  const [shown, rest] = [effects.slice(0, room), effects.slice(room)]
  return (
    <ul className={styles.effects}>
      {shown.map((one) => (
        <EffectLine key={one.of} effect={one} at={at} others={one === shown.at(-1) ? rest : []} />
      ))}
    </ul>
  )
}

const wordsOf = (effects: readonly Effect[], between: string): string =>
  effects.map((one) => effectWords(one).text).join(between)

function EffectLine({ effect, at, others }: Pick<Props, 'at'> & { effect: Effect; others: readonly Effect[] }) {
  const { tone, icon, text } = effectWords(effect, at)
  return (
    <li className={tone}>
      <Icon name={icon} small />
      <span className="clip" title={text}>
        {text}
      </span>
      {others.length > 0 && (
        <span className="dim nowrap" title={wordsOf(others, '\n')}>
          y {others.length} más<span className="vh">: {wordsOf(others, '; ')}</span>
        </span>
      )}
    </li>
  )
}
