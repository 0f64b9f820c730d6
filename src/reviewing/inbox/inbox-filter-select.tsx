import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './inbox-controls.module.css'

interface Choice {
  readonly id: string
  readonly name: string
}

interface Props {
  label: string
  value: string | undefined
  choices: readonly Choice[]
  /** How it says that it lets everything through. */
  all?: string
  onChoose: (value: string | undefined) => void
}

/** The same rule may have been called otherwise in another year. */
const once = (choices: readonly Choice[]): Choice[] => [...new Map(choices.map((one) => [one.id, one])).values()]

/** A filter that says what it lets through: 'Servicio: todos'. */
export function InboxFilterSelect({ label, value, choices, all = 'todos', onChoose }: Props) {
  const known = value === undefined || choices.some(({ id }) => id === value)
  return (
    <label className={classes(styles.filter, value !== undefined && styles.on)}>
      {label}:
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        <option value="">{all}</option>
        {!known && <option value={value}>{value}</option>}
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
