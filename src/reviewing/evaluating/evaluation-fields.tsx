import { LabelledField } from '../../ui/field.tsx'
import { TextArea, Tick } from '../../ui/inputs.tsx'
import styles from './evaluation.module.css'
import { idOf, type PartProps } from './evaluation-props.ts'

interface FieldProps extends PartProps {
  path: string
  /** The path under which it is missing, when it answers with another. */
  missingAs?: string
}

const errorOf = ({ evaluating, isMissing, path, missingAs = path }: FieldProps): string | undefined =>
  isMissing(missingAs) ? evaluating.fields.find((one) => one.path === missingAs)?.todo : undefined

interface ChoiceProps extends FieldProps {
  question: string
  options: readonly { value: string; label: string }[]
}

/** One of a few, all in sight. */
export function ChoiceField({ question, options, ...field }: ChoiceProps) {
  const { path, evaluating } = field
  const { answered, put } = evaluating
  return (
    <LabelledField id={`${idOf(path)}-grupo`} label={question} error={errorOf(field)} group>
      {() => (
        <div className={styles.choices}>
          {options.map(({ value, label }, index) => (
            <Tick
              key={value}
              type="radio"
              id={index === 0 ? idOf(path) : undefined}
              name={idOf(path)}
              checked={answered[path] === value}
              onChange={() => put(path, value)}
            >
              {label}
            </Tick>
          ))}
        </div>
      )}
    </LabelledField>
  )
}

interface TextProps extends FieldProps {
  label: string
  help?: string
}

export function TextField({ label, help, ...field }: TextProps) {
  const { path, evaluating } = field
  return (
    <LabelledField id={idOf(path)} label={label} help={help} error={errorOf(field)}>
      {(names) => (
        <TextArea
          {...names}
          rows={3}
          maxLength={20_000}
          value={evaluating.answered[path] ?? ''}
          onChange={(event) => evaluating.put(path, event.currentTarget.value)}
        />
      )}
    </LabelledField>
  )
}
