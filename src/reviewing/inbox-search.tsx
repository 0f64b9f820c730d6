import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './inbox-controls.module.css'
import { SEARCH_ID } from './use-inbox-keys.ts'

/** After a pause of this long, what was typed is searched. */
const PAUSE_MS = 250

interface Props {
  q: string | undefined
  singleKeys: boolean
  onSearch: (q: string | undefined) => void
}

/** Searches while typing; Enter searches at once, Escape goes back to the rows. */
export function InboxSearch({ q = '', singleKeys, onSearch }: Props) {
  const [typed, setTyped] = useState(q)
  const searched = useRef(q)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // The address changed by another way: going back, 'Limpiar'.
    if (q !== searched.current) setTyped(q)
    searched.current = q
  }, [q])
  useEffect(() => () => clearTimeout(pause.current), [])

  const search = (text: string) => {
    clearTimeout(pause.current)
    if (text.trim() === searched.current) return
    searched.current = text.trim()
    onSearch(text.trim() || undefined)
  }
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => search(text), PAUSE_MS)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') search(event.currentTarget.value)
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // The browser would erase what was typed.
    event.preventDefault()
    event.currentTarget.blur()
  }
  return (
    <div className={styles.search}>
      <Icon name="search" />
      <TextInput
        id={SEARCH_ID}
        type="search"
        className={styles.input}
        value={typed}
        maxLength={200}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        placeholder="Programa, servicio o folio"
        aria-label="Buscar por programa, servicio o folio"
        aria-keyshortcuts={singleKeys ? '/' : undefined}
      />
      {singleKeys && typed === '' && <Kbd>/</Kbd>}
    </div>
  )
}
