import type { ClipboardEvent, KeyboardEvent } from 'react'
import { TextArea, TextInput } from '../../ui/inputs.tsx'
import { copyFormer, copyKey, formerText, NEW_KEY } from '../copy-former.ts'
import { useFilling } from '../filling-context.ts'
import { useCellTyping } from '../typing.ts'
import type { ControlProps } from './control-props.ts'

/** Texts, years and numbers: what is typed is read by its kind, never by the browser. */
export function TextControl({ asked, cell, row, names }: ControlProps) {
  const { draft, locked, tell } = useFilling()
  const typing = useCellTyping(cell)
  const onKeyDown = (event: KeyboardEvent) => {
    const is = copyKey(event)
    if (!is) return
    event.preventDefault()
    if (is === 'copy') copyFormer(draft, cell, formerText(draft, asked, row), tell)
    else tell(NEW_KEY)
  }
  // A browser would join the lines of several cells into one number: they stay apart, and the kind says what is wrong.
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').trim()
    if (asked.kind.long || !/[\t\n\r]/.test(text)) return
    event.preventDefault()
    draft.set(cell, text.split(/[\t\r\n]+/).join(' | '))
  }
  const given = { ...typing, ...names, onKeyDown, onPaste, readOnly: locked, autoComplete: 'off' }
  if (asked.kind.long) return <TextArea {...given} rows={asked.is === 'column' ? 2 : 3} />
  return <TextInput {...given} inputMode={asked.kind.numeric || asked.kind.id === 'year' ? 'decimal' : undefined} />
}
