import type { AspectForm } from '../../ficha/evaluation-form.ts'
import styles from './evaluation.module.css'
import { ChoiceField, TextField } from './evaluation-fields.tsx'
import type { PartProps } from './evaluation-form.tsx'

interface Props extends PartProps {
  dimension: string
  aspect: AspectForm
}

const OPTIONS = [
  { value: 'Cumple', label: 'Cumple' },
  { value: 'No cumple', label: 'No cumple' },
] as const

/** An aspect judged apart; what isn't met has to be commented on. */
export const AspectFields = ({ dimension, aspect: { id, title }, ...part }: Props) => (
  <div className={styles.aspect}>
    <ChoiceField {...part} place={`${dimension}.${id}.result`} question={title} options={OPTIONS} />
    <TextField {...part} place={`${dimension}.${id}.comment`} label="Comentario del evaluador" />
  </div>
)
