import type { KeyboardEvent } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useSearchWhileTyping } from '../../ui/use-search-while-typing.ts'
import styles from './inbox-controls.module.css'
import { SEARCH_ID } from './use-inbox-keys.ts'

interface Props {
  q: string | undefined
  singleKeys: boolean
  onSearch: (q: string | undefined) => void
}

/** Searches while typing; Enter searches at once, Escape goes back to the rows. */
export function InboxSearch({ q = '', singleKeys, onSearch }: Props) {
  const { typed, type, search } = useSearchWhileTyping(q, onSearch)
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
