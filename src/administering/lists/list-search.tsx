import { Icon } from '../../ui/icon.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useSearchWhileTyping } from '../../ui/use-search-while-typing.ts'
import styles from './list-page.module.css'

interface Props {
  q: string | undefined
  /** What is searched: 'programas'. */
  many: string
  onSearch: (q: string | undefined) => void
}

/** Searches while typing; Enter searches at once. */
export function ListSearch({ q = '', many, onSearch }: Props) {
  const { typed, type, search } = useSearchWhileTyping(q, onSearch)
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
