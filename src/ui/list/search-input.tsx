import type { KeyboardEvent } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'
import { TextInput } from '../inputs.tsx'
import { Kbd } from '../kbd.tsx'
import styles from './search-input.module.css'

/** Characters that are searched by at most. */
const LONGEST_SEARCH = 200

interface Props {
  label: string
  placeholder: string
  value: string
  onType: (text: string) => void
  /** Searches at once: Enter. */
  onEnter?: (text: string) => void
  /** Goes back to what was searched: Escape, which else erases. */
  onLeave?: () => void
  id?: string
  /** The key that leads here. */
  shortcut?: string | undefined
  /** As low as the filters beside it. */
  dense?: boolean
  /** How wide it is. */
  className?: string | undefined
}

/** Where the words are typed that a list is searched by. */
export function SearchInput(props: Props) {
  const { label, placeholder, value, onType, id, shortcut, dense, className } = props
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') props.onEnter?.(event.currentTarget.value)
    if (event.key !== 'Escape' || !props.onLeave || event.nativeEvent.isComposing) return
    // The browser would erase what was typed.
    event.preventDefault()
    event.currentTarget.blur()
    props.onLeave()
  }
  return (
    <div className={classes(styles.search, dense && styles.dense, className)}>
      <Icon name="search" />
      <TextInput
        id={id}
        type="search"
        className={styles.input}
        value={value}
        maxLength={LONGEST_SEARCH}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts={shortcut}
      />
      {shortcut && value === '' && <Kbd>{shortcut}</Kbd>}
    </div>
  )
}
