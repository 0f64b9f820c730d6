import { useId } from 'react'
import { classes } from '../../ui/classes.ts'
import { Select } from '../../ui/inputs.tsx'
import { type BaselineChoice, baselineLabel, baselineName } from '../baselines.ts'
import styles from './compare-with.module.css'

interface Props {
  options: readonly BaselineChoice[]
  value: BaselineChoice
  onChange: (value: BaselineChoice) => void
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
        value={baselineName(value)}
        onChange={({ target }) => onChange(options.find((one) => baselineName(one) === target.value) ?? value)}
      >
        {options.map((one) => (
          <option key={baselineName(one)} value={baselineName(one)}>
            {baselineLabel(one)}
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
          <label key={baselineName(one)}>
            <input
              type="radio"
              className="vh"
              name="comparar-con"
              checked={baselineName(one) === baselineName(value)}
              onChange={() => onChange(one)}
            />
            <span>{baselineLabel(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
