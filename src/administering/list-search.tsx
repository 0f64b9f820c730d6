import { useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { TextInput } from '../ui/inputs.tsx'
import styles from './list-page.module.css'

/** After a pause of this long, what was typed is searched. */
const PAUSE_MS = 250

interface Props {
  q: string | undefined
  /** What is searched: 'programas'. */
  many: string
  onSearch: (q: string | undefined) => void
}

/** Searches while typing; Enter searches at once. */
export function ListSearch({ q = '', many, onSearch }: Props) {
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
  return (
    <div className={styles.search}>
      <Icon name="search" />
      <TextInput
        type="search"
        className={styles.input}
        value={typed}
        maxLength={200}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && search(event.currentTarget.value)}
        placeholder="Buscar"
        aria-label={`Buscar entre ${many}`}
      />
    </div>
  )
}
