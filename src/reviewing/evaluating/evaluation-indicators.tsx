import { useId } from 'react'
import { withEvaluation } from '../../engine/evaluation/with-evaluation.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Asks, IndicatorField, IndicatorForm } from '../../ficha/evaluation-form.ts'
import { Select, TextInput } from '../../ui/inputs.tsx'
import styles from './evaluation.module.css'
import { idOf, type PartProps } from './evaluation-props.ts'

interface Props extends PartProps {
  form: IndicatorForm
}

const HEADS: Record<IndicatorField, string> = {
  pertinence: 'Pertinencia',
  quality: 'Calidad',
  result: 'Resultado respecto al año anterior',
}
const FIELDS = Object.keys(HEADS) as IndicatorField[]

/** Every indicator in a line: pertinence, quality, and what the report says of its result. */
export function IndicatorJudgements({ form, ...part }: Props) {
  const { examination, evaluating } = part
  const judged = withEvaluation(examination, evaluating.evaluation)
  const rows = form.rows(judged)
  const list = useId()
  if (rows.length === 0) return <p className="sm dim">El programa no reporta indicadores.</p>
  return (
    <>
      <table className={styles.indicators}>
        <caption className="vh">Juicio de cada indicador</caption>
        <thead>
          <tr>
            <th scope="col">Indicador</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {HEADS[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <IndicatorRow key={row} row={row} form={form} judged={judged} list={list} {...part} />
          ))}
        </tbody>
      </table>
      <datalist id={list}>
        {form.results.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}

interface RowProps extends Props {
  row: string
  judged: Examination
  list: string
}

function IndicatorRow(props: RowProps) {
  const { form, row, judged } = props
  const asks = form.asks(judged, row)
  const name = form.nameOf(judged, row)
  return (
    <tr>
      <th scope="row">
        <span className="sm dim">{name}</span>
        <span>{form.titleOf(judged, row)}</span>
      </th>
      {FIELDS.map((field) => (
        <td key={field}>
          <span className={styles.head} aria-hidden="true">
            {HEADS[field]}
          </span>
          <IndicatorCell {...props} name={name} field={field} asks={asks[field]} />
        </td>
      ))}
    </tr>
  )
}

interface CellProps extends RowProps {
  name: string
  field: IndicatorField
  asks: Asks
}

function IndicatorCell({ form, row, judged, list, evaluating, isMissing, name, field, asks }: CellProps) {
  const path = `indicator~${row}.${field}`
  const words = idOf(`${path}-informe`)
  const isBlank = !evaluating.answered[path]?.trim()
  const names = {
    id: idOf(path),
    'aria-label': `${HEADS[field]}, ${name}`,
    'aria-invalid': isMissing(path) || undefined,
    value: evaluating.answered[path] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => evaluating.put(path, event.currentTarget.value),
  }
  if (asks === 'none') return <p className="sm dim">{field === 'result' ? said(form, judged, row) : 'No se pide'}</p>
  if (field !== 'result')
    return (
      <Select {...names}>
        <option value="">{asks === 'demanded' ? 'Elija' : 'Sin objeción'}</option>
        {form[field].map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    )
  const saysItself = isBlank && asks === 'optional'
  return (
    <>
      <TextInput {...names} list={list} maxLength={2_000} aria-describedby={saysItself ? words : undefined} />
      {saysItself && (
        <p id={words} className={styles.default}>
          En blanco: «{form.resultWords(judged, row)}»
        </p>
      )}
    </>
  )
}

/** What the report says where nobody is asked; nothing where it says nothing. */
const said = (form: IndicatorForm, judged: Examination, row: string): string =>
  form.resultWords(judged, row) || 'No se pide'
