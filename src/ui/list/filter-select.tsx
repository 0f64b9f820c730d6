import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'
import styles from './filter-select.module.css'

interface Choice {
  readonly id: string
  readonly name: string
}

interface Props {
  label: string
  value: string | undefined
  choices: readonly Choice[]
  /** How it says that it lets everything through; undefined where something is always chosen. */
  all?: string | undefined
  /** It lets through less than everything. */
  isOn?: boolean
  onChoose: (value: string | undefined) => void
  className?: string | undefined
}

/** The same thing may have been called otherwise in another year. */
const once = (choices: readonly Choice[]): Choice[] => [...new Map(choices.map((one) => [one.id, one])).values()]

/** A filter that says what it lets through: 'Servicio: todos'. */
export function FilterSelect({ label, value, choices, all, isOn, onChoose, className }: Props) {
  const isKnown = value === undefined || choices.some(({ id }) => id === value)
  return (
    <label className={classes(styles.filter, isOn && styles.on, className)}>
      {label}:
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        {all !== undefined && <option value="">{all}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {once(choices).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" small />
    </label>
  )
}
