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
}

/** Asks once more, in place: Enter does it, Esc leaves everything as it is. */
export function AskingLine({ words, yes, no, onYes, onNo, isBusy }: Props) {
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
      <Button ref={first} look="fill" size="md" blocked={isBusy} aria-describedby="asking-words" onClick={onYes}>
        {yes} <Kbd>Enter</Kbd>
      </Button>
      <Button size="md" onClick={onNo}>
        {no} <Kbd>Esc</Kbd>
      </Button>
    </div>
  )
}
