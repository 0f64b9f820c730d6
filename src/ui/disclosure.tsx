import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import styles from './disclosure.module.css'
import { Icon } from './icon.tsx'

/** Opening and closing something that a button controls. Esc closes it and gives the focus back to the button. */
export function useDisclosure(startsOpen = false) {
  const [open, setOpen] = useState(startsOpen)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }
  return {
    open,
    close,
    /** Closes it and leaves the focus where it is. */
    leave: () => setOpen(false),
    button: {
      ref: button,
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      onClick: () => setOpen(!open),
      onKeyDown: closeOnEscape,
    },
    panel: { id, onKeyDown: closeOnEscape },
  }
}

/** More, on demand, under its button. */
export function Disclosure({ label, children, open }: { label: ReactNode; children: ReactNode; open?: boolean }) {
  const disclosure = useDisclosure(open)
  return (
    <div className={styles.disclosure}>
      <Button look="subtle" {...disclosure.button}>
        <Icon name={disclosure.open ? 'up' : 'down'} small />
        {label}
      </Button>
      {disclosure.open && (
        <div {...disclosure.panel} className={styles.panel}>
          {children}
        </div>
      )}
    </div>
  )
}
