import { partsOf } from '../../protocol/loads/cell.ts'
import type { LoadColumn } from '../../protocol/loads/load-kind.ts'
import type { ControlNames } from '../../ui/field.tsx'
import { Select, TextArea, TextInput, Tick } from '../../ui/inputs.tsx'
import { ReferenceInput } from '../reference-input.tsx'
import styles from './row-form.module.css'

export interface ColumnControlProps {
  names: ControlNames
  column: LoadColumn
  text: string
  onType: (text: string) => void
  /** What it may say, where that depends on what is there. */
  choices: readonly string[] | undefined
  readOnly: boolean
}

/** Is it a set of things to tick, whose name is a legend? */
export const isGroup = ({ cell }: LoadColumn): boolean =>
  cell.options !== undefined && (cell.several || isPair(cell.options))
const isPair = (options: readonly string[]): boolean => options.length === 2

/** Up to so many choices are chosen from; of more, words are searched. */
const MOST_CHOSEN = 12

/** The input that a column asks for. */
export function ColumnControl(props: ColumnControlProps) {
  const { names, column, text, onType, choices, readOnly } = props
  const { cell } = column
  const type = (event: { target: { value: string } }) => onType(event.target.value)
  if (readOnly) return <TextInput {...names} value={text} readOnly />
  if (cell.options && isGroup(column)) return <Ticks {...props} options={cell.options} />
  const few = cell.options ?? (choices && choices.length <= MOST_CHOSEN ? choices : undefined)
  if (few) return <Choose {...props} options={few} />
  if (column.refersTo) return <ReferenceInput names={names} to={column.refersTo} text={text} onType={onType} />
  if (cell.lines) return <TextArea {...names} value={text} onChange={type} rows={cell.lines === 'oneEach' ? 3 : 2} />
  return (
    <>
      <TextInput
        {...names}
        value={text}
        onChange={type}
        autoComplete="off"
        spellCheck={false}
        list={choices && `${names.id}-choices`}
      />
      {choices && (
        <datalist id={`${names.id}-choices`}>
          {choices.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

type WithOptions = ColumnControlProps & { options: readonly string[] }

function Choose({ names, text, onType, options }: WithOptions) {
  return (
    <Select {...names} value={text} onChange={(event) => onType(event.target.value)}>
      {!options.includes(text) && <option value={text}>{text || 'Elija…'}</option>}
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  )
}

/** One of two, or several of some. */
function Ticks({ names, column, text, onType, options }: WithOptions) {
  const several = column.cell.several === true
  const ticked = several ? partsOf(text) : [text]
  const tick = (option: string, on: boolean) => {
    if (!several) return onType(option)
    onType(options.filter((one) => (one === option ? on : ticked.includes(one))).join(', '))
  }
  return (
    <div className={several ? styles.ticks : styles.pair}>
      {options.map((option, index) => (
        <Tick
          key={option}
          type={several ? 'checkbox' : 'radio'}
          name={names.id}
          id={index === 0 ? names.id : undefined}
          aria-invalid={names['aria-invalid']}
          checked={ticked.includes(option)}
          onChange={(event) => tick(option, event.target.checked)}
        >
          {option.charAt(0).toUpperCase() + option.slice(1)}
        </Tick>
      ))}
    </div>
  )
}
