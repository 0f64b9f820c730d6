import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './asking-line.module.css'

interface Props {
  /** What will happen. */
  words: ReactNode
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
  /** It is being done. */
  isBusy?: boolean
  /** What a hasty Enter must not do: the focus stands on leaving it. */
  isCareful?: boolean
}

/** Asks once more, in place: Enter does it, or leaves it where care is due; Esc leaves everything as it is. */
export function AskingLine({ words, yes, no, onYes, onNo, isBusy, isCareful = false }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus()
  }, [])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onNo()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend where a sentence says it.
    <div className={styles.line} role="group" aria-label="Confirmar" onKeyDown={press}>
      <span id="asking-words" className={styles.words} role="status">
        {words}
      </span>
      <Button
        ref={isCareful ? undefined : first}
        look={isCareful ? 'plain' : 'fill'}
        size="md"
        blocked={isBusy}
        aria-describedby="asking-words"
        onClick={onYes}
      >
        {yes} {!isCareful && <Kbd>Enter</Kbd>}
      </Button>
      <Button
        ref={isCareful ? first : undefined}
        look={isCareful ? 'fill' : 'plain'}
        size="md"
        aria-describedby={isCareful ? 'asking-words' : undefined}
        onClick={onNo}
      >
        {no} <Kbd>Esc</Kbd>
      </Button>
    </div>
  )
}
