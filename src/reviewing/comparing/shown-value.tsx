import type { Shown } from '../../engine/comparing/what-changed.ts'
import { isMarker, MARKER_MEANINGS } from '../../ficha/answer.ts'

/** What stood in a cell: a blank is said, a marker says what it means, and what couldn't be read stands as typed. */
export function ShownValue({ shown: { is, text } }: { shown: Shown }) {
  if (is === 'blank') return <span className="faint">en blanco</span>
  if (isMarker(text)) return <abbr title={MARKER_MEANINGS[text]}>{text}</abbr>
  return is === 'unreadable' ? <span title="No se pudo leer">«{text}»</span> : text
}
