import { useId } from 'react'
import type { CatalogueEntry } from '../engine/catalogue/catalogue.ts'
import { SEVERITY_WORDS } from '../engine/catalogue/catalogue-search.ts'
import { counted } from '../ficha/counted.ts'
import { LinkButton } from '../ui/button.tsx'
import { Select } from '../ui/inputs.tsx'
import { SearchInput } from '../ui/list/search-input.tsx'
import styles from './rules-page.module.css'
import { type RulesAddress, rulesAddress, SEVERITY_NAMES } from './rules-query.ts'

interface Props {
  catalogue: readonly CatalogueEntry[]
  query: RulesAddress
  onQuery: (next: RulesAddress) => void
  typed: string
  onType: (text: string) => void
  count: number
  /** Absent while nothing is filtered. */
  onClear: (() => void) | undefined
}

/** Search, edition, severity, and how many rules are left; the count is heard when it changes. */
export function RulesControls({ catalogue, query, onQuery, typed, onType, count, onClear }: Props) {
  const years = [...new Set(catalogue.flatMap(({ editions }) => editions.map((one) => one.edition)))].sort()
  const change = (name: keyof RulesAddress) => (value: string) => onQuery(rulesAddress({ ...query, [name]: value }))
  return (
    <search className={styles.controls}>
      <SearchInput
        label="Buscar por nombre, mensaje, campo o identificador"
        placeholder="Nombre, mensaje o campo"
        value={typed}
        onType={onType}
        className={styles.search}
      />
      <Filter
        label="Edición"
        all="todas"
        value={query.edicion === undefined ? undefined : String(query.edicion)}
        choices={years.map((year) => [String(year), String(year)])}
        onChoose={change('edicion')}
      />
      <Filter
        label="Qué hace"
        all="todo"
        value={query.gravedad}
        choices={Object.entries(SEVERITY_NAMES).map(([name, severity]) => [name, SEVERITY_WORDS[severity]])}
        onChoose={change('gravedad')}
      />
      {onClear && <LinkButton onClick={onClear}>Limpiar</LinkButton>}
      <span className={styles.count} role="status">
        {counted(count, 'regla', 'reglas')}
      </span>
    </search>
  )
}

interface FilterProps {
  label: string
  /** What it says when it lets everything through. */
  all: string
  value: string | undefined
  choices: readonly (readonly [value: string, text: string])[]
  onChoose: (value: string) => void
}

function Filter({ label, all, value = '', choices, onChoose }: FilterProps) {
  const id = useId()
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{all}</option>
        {choices.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  )
}
