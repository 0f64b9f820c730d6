import type { FigureChange } from '../../engine/comparing/changes.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { WhyButton } from '../../showing/why/why-button.tsx'
import { classes } from '../../ui/classes.ts'
import { placeMark } from '../observed-places.ts'
import { figureDifference, shownWords } from './change-words.ts'
import styles from './changed-cells.module.css'
import { type ChangedProps, hasEffects } from './changed-props.ts'
import { EffectList } from './effect-list.tsx'

interface Props extends Pick<ChangedProps, 'heads' | 'ficha' | 'whoOf' | 'go'> {
  change: FigureChange
}

/** A computed figure that moved; it says why, and which of its inputs changed. */
export function ChangedFigureRow({ change, heads, ficha, whoOf, go }: Props) {
  const { figure, label, before, now, former, effects } = change
  return (
    <tr {...placeMark({ kind: 'cell', at: figure })} data-figure={figure} data-walk className={styles.row}>
      <th scope="row" title={label}>
        {label}
      </th>
      <td className={classes(ledger.number, styles.before)}>{shownWords(before)}</td>
      <td className={classes(ledger.number, styles.now)}>
        <span data-why>
          <WhyButton asks={{ figure }} ficha={() => ficha} whoOf={whoOf} onGo={go} label={label}>
            {now.is === 'blank' ? 'sin calcular' : now.text}
          </WhyButton>
        </span>
      </td>
      <td className={classes(ledger.number, styles.by)}>{figureDifference(change)}</td>
      {heads.former !== undefined && <td className={classes(ledger.number, styles.former)}>{former.text}</td>}
      {hasEffects(heads) && (
        <td className={styles.does}>
          <EffectList effects={effects} at={label} />
        </td>
      )}
    </tr>
  )
}
