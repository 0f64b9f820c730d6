import { Button } from '../../ui/button.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { SearchInput } from '../../ui/list/search-input.tsx'
import { useSearchWhileTyping } from '../../ui/list/use-search-while-typing.ts'
import type { AdministrationSearch } from '../address.ts'
import { type AdministeredList, kindOf } from '../sections.ts'
import styles from './list-page.module.css'

interface Props {
  section: AdministeredList
  search: AdministrationSearch
  ask: (next: AdministrationSearch) => void
  /** How many there are, in words. */
  count: string | undefined
}

/** What a list is searched and narrowed by, and how many rows that leaves. */
export function ListControls({ section, search, ask, count }: Props) {
  const words = useSearchWhileTyping(search.q ?? '', (q) => ask({ ...search, q: q ?? '', pagina: '' }))
  return (
    <search className={styles.controls}>
      <SearchInput
        label={`Buscar entre ${kindOf(section).many}`}
        placeholder="Buscar"
        value={words.typed}
        onType={words.type}
        onEnter={words.search}
        dense
        className={styles.search}
      />
      <Narrowing
        section={section}
        value={search.solo}
        onChoose={(solo) => ask({ ...search, solo: solo ?? '', pagina: '' })}
      />
      {(search.q || search.solo) && (
        <Button look="subtle" onClick={() => ask({})}>
          Limpiar
        </Button>
      )}
      <span className={styles.count}>{count}</span>
    </search>
  )
}

interface NarrowingProps {
  section: AdministeredList
  value: string | undefined
  onChoose: (value: string | undefined) => void
}

/** Only the rows whose column says this: 'Activo: todos', 'Activa: todas'. */
function Narrowing({ section, value, onChoose }: NarrowingProps) {
  const column = section.narrowedBy === undefined ? undefined : kindOf(section).columns[section.narrowedBy]
  if (!column?.cell.options) return null
  return (
    <FilterSelect
      label={column.head}
      all={column.head.endsWith('a') ? 'todas' : 'todos'}
      value={value}
      isOn={value !== undefined}
      choices={column.cell.options.map((option) => ({ id: option, name: option }))}
      onChoose={onChoose}
    />
  )
}
