import { Field } from '../../ui/field.tsx'
import { TextArea, Tick } from '../../ui/inputs.tsx'
import styles from './evaluation.module.css'
import { idOf, type PartProps } from './evaluation-props.ts'

interface Placed extends PartProps {
  place: string
  /** The place under which it is missing, when it answers with another. */
  missingAs?: string
}

const errorOf = ({ evaluating, isMissing, place, missingAs = place }: Placed): string | undefined =>
  isMissing(missingAs) ? evaluating.fields.find((one) => one.place === missingAs)?.todo : undefined

interface ChoiceProps extends Placed {
  question: string
  options: readonly { value: string; label: string }[]
}

/** One of a few, all in sight. */
export function ChoiceField({ question, options, ...placed }: ChoiceProps) {
  const { place, evaluating } = placed
  const { answered, put } = evaluating
  return (
    <Field id={`${idOf(place)}-grupo`} label={question} error={errorOf(placed)} group>
      {() => (
        <div className={styles.choices}>
          {options.map(({ value, label }, index) => (
            <Tick
              key={value}
              type="radio"
              id={index === 0 ? idOf(place) : undefined}
              name={idOf(place)}
              checked={answered[place] === value}
              onChange={() => put(place, value)}
            >
              {label}
            </Tick>
          ))}
        </div>
      )}
    </Field>
  )
}

interface TextProps extends Placed {
  label: string
  help?: string
}

export function TextField({ label, help, ...placed }: TextProps) {
  const { place, evaluating } = placed
  return (
    <Field id={idOf(place)} label={label} help={help} error={errorOf(placed)}>
      {(names) => (
        <TextArea
          {...names}
          rows={3}
          maxLength={20_000}
          value={evaluating.answered[place] ?? ''}
          onChange={(event) => evaluating.put(place, event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
