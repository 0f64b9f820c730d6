import { useId } from 'react'
import { classes } from '../../ui/classes.ts'
import { Select } from '../../ui/inputs.tsx'
import { type With, withLabel, withName } from '../comparable.ts'
import styles from './compare-with.module.css'

interface Props {
  options: readonly With[]
  value: With
  onChange: (value: With) => void
}

/** Segments fit as long as there are few. */
const MANY = 5

/** 'Comparar con': an earlier iteration, the year before, or nothing. */
export function CompareWith({ options, value, onChange }: Props) {
  const id = useId()
  if (options.length < 2) return null
  return options.length > MANY ? (
    <span className={classes(styles.control, 'sm', 'dim')}>
      <label htmlFor={id}>Comparar con</label>
      <Select
        id={id}
        className={styles.select}
        value={withName(value)}
        onChange={({ target }) => onChange(options.find((one) => withName(one) === target.value) ?? value)}
      >
        {options.map((one) => (
          <option key={withName(one)} value={withName(one)}>
            {withLabel(one)}
          </option>
        ))}
      </Select>
    </span>
  ) : (
    <Segments options={options} value={value} onChange={onChange} />
  )
}

function Segments({ options, value, onChange }: Props) {
  return (
    <fieldset className={styles.control}>
      <legend className={classes(styles.legend, 'sm', 'dim')}>Comparar con</legend>
      <div className={styles.segments}>
        {options.map((one) => (
          <label key={withName(one)}>
            <input
              type="radio"
              className="vh"
              name="comparar-con"
              checked={withName(one) === withName(value)}
              onChange={() => onChange(one)}
            />
            <span>{withLabel(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
