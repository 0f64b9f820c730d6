import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './many.module.css'

interface DoProps {
  words: string
  count: number
  /** Why nothing is done, when nothing would be. */
  none: string
}

/** 'Asignar 18 a Antonia Vega'; Ctrl Enter from anywhere in the form. */
export const DoMany = ({ words, count, none }: DoProps) => (
  <div className={styles.does}>
    <Button type="submit" look="fill" size="md" blocked={count === 0} aria-describedby="many-promise">
      {words} <Kbd>Ctrl Enter</Kbd>
    </Button>
    <p id="many-promise" className="xs dim">
      {count === 0 ? (
        <>
          <Icon name="minus" small /> {none}
        </>
      ) : (
        'Un acto por ficha en el registro. Lo que otra persona mueva entretanto no se toca, y se dice.'
      )}
    </p>
  </div>
)

/** A form that Ctrl Enter sends, with the focus on its first question. */
export function useManyForm() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input, textarea, button[type="submit"]')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return { ref: form, className: styles.form, noValidate: true, onKeyDown } as const
}
