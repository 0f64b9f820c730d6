import type { CellChange, Shown } from '../../engine/comparing/changes.ts'
import { isMarker, MARKER_MEANINGS } from '../../ficha/answer.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { placeMark } from '../observed-places.ts'
import { cellDifference } from './change-words.ts'
import styles from './changed-cells.module.css'
import { type ChangedProps, hasEffects } from './changed-props.ts'
import { EffectList } from './effect-list.tsx'
import { fitsColumns, TextDifference } from './text-difference.tsx'

interface Props extends Pick<ChangedProps, 'heads' | 'go'> {
  change: CellChange
  /** Its row is no more: there is nowhere to go and nothing to observe. */
  isGone?: boolean
}

/** A cell that changed, with both values; the focus stands on the whole row. */
export function ChangedCellRow({ change, heads, go, isGone = false }: Props) {
  const { cell, label, effects } = change
  const place = isGone ? { tabIndex: -1 } : placeMark({ kind: 'cell', at: cell })
  return (
    <tr {...place} data-cell={cell} data-walk className={styles.row}>
      <th scope="row" title={label}>
        {isGone ? (
          label
        ) : (
          <LinkButton className={styles.name} onClick={() => go(cell)}>
            {label}
          </LinkButton>
        )}
      </th>
      <Values change={change} heads={heads} />
      {hasEffects(heads) && (
        <td className={styles.does}>
          <EffectList effects={effects} at={label} />
        </td>
      )}
    </tr>
  )
}

function Values({ change, heads }: Pick<Props, 'change' | 'heads'>) {
  const { before, now, former } = change
  if (!fitsColumns(change))
    return (
      <td colSpan={heads.former === undefined ? 3 : 4} className={classes(ledger.text, styles.words)}>
        <TextDifference change={change} />
      </td>
    )
  return (
    <>
      <td className={classes(ledger.number, styles.before)}>
        <ShownValue shown={before} />
      </td>
      <td className={classes(ledger.number, styles.now)}>
        <ShownValue shown={now} />
      </td>
      <td className={classes(ledger.number, styles.by)}>{cellDifference(change)}</td>
      {heads.former !== undefined && (
        <td className={classes(ledger.number, styles.former)}>{former.text.length > 12 ? '' : former.text}</td>
      )}
    </>
  )
}

/** What stood in a cell: a blank is said, a marker says what it means, and what couldn't be read stands as typed. */
function ShownValue({ shown: { is, text } }: { shown: Shown }) {
  if (is === 'blank') return <span className="faint">en blanco</span>
  if (isMarker(text)) return <abbr title={MARKER_MEANINGS[text]}>{text}</abbr>
  return is === 'unreadable' ? <span title="No se pudo leer">«{text}»</span> : text
}
