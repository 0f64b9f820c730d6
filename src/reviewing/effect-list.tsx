import type { Effect } from '../engine/what-changed.ts'
import { State } from '../ui/state.tsx'
import { effectWords } from './change-words.ts'
import styles from './changed-cells.module.css'

interface Props {
  effects: readonly Effect[]
  /** How many are said; the others are counted and heard. */
  room?: number
}

/** What a change did to findings and sums, the news first. */
export function EffectList({ effects, room = 2 }: Props) {
  if (effects.length === 0) return <span className="faint">sin efecto en los hallazgos</span>
  const [shown, rest] = [effects.slice(0, room), effects.slice(room)]
  return (
    <ul className={styles.effects}>
      {shown.map((one) => (
        <EffectLine key={one.of} effect={one} />
      ))}
      {rest.length > 0 && (
        <li className="dim" title={rest.map((one) => effectWords(one).text).join('\n')}>
          y {rest.length} más<span className="vh">: {rest.map((one) => effectWords(one).text).join('; ')}</span>
        </li>
      )}
    </ul>
  )
}

function EffectLine({ effect }: { effect: Effect }) {
  const { tone, icon, text } = effectWords(effect)
  return (
    <li>
      <State tone={tone} icon={icon} wraps>
        {text}
      </State>
    </li>
  )
}
