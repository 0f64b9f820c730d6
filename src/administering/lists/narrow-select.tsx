import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { kindOf, type Section } from '../sections.ts'
import styles from './list-page.module.css'

interface Props {
  section: Section
  value: string | undefined
  onChoose: (value: string) => void
}

/** Only the rows whose column says this: 'Activo: todos', 'Activa: todas'. */
export function NarrowSelect({ section, value, onChoose }: Props) {
  const column = section.narrowedBy === undefined ? undefined : kindOf(section).columns[section.narrowedBy]
  if (!column?.cell.options) return null
  return (
    <label className={classes(styles.filter, value !== undefined && styles.on)}>
      {column.head}:
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{column.head.endsWith('a') ? 'todas' : 'todos'}</option>
        {column.cell.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
      <Icon name="down" small />
    </label>
  )
}
