import { type AspectForm, canBeOvercome, type DimensionForm } from '../../ficha/evaluation-form.ts'
import type { Finding } from '../../ficha/finding.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './evaluation.module.css'
import { ChoiceField, TextField } from './evaluation-fields.tsx'
import { FindingJudgement } from './evaluation-finding.tsx'
import { IndicatorJudgements } from './evaluation-indicators.tsx'
import { idOf, type PartProps } from './evaluation-props.ts'

interface Props extends PartProps {
  form: DimensionForm
}

/** A dimension: what the rules found, what the evaluator judges of it, and what they write. */
export function DimensionSheet({ form, ...part }: Props) {
  const { dimension, title, findings, text } = form
  const { administration, indicators } = part.questions
  const heading = idOf(dimension)
  return (
    <section className={styles.dimension} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ComputedFindings form={form} {...part} />
      {dimension === 'eficiencia' && administration && (
        <ChoiceField
          {...part}
          path="administration"
          question={administration.question}
          options={[
            { value: 'well', label: administration.well },
            { value: 'badly', label: administration.badly },
          ]}
        />
      )}
      {dimension === 'eficacia' && indicators && <IndicatorJudgements form={indicators} {...part} />}
      {form.aspects?.map((aspect) => (
        <AspectFields key={aspect.id} dimension={dimension} aspect={aspect} {...part} />
      ))}
      <ChoiceField
        {...part}
        path={`${dimension}.findings`}
        question={findings.question}
        options={[
          { value: 'none', label: findings.none },
          { value: 'some', label: findings.some },
        ]}
      />
      {part.evaluating.answered[`${dimension}.findings`] === 'some' && (
        <TextField
          {...part}
          path={`${dimension}.lines`}
          missingAs={`${dimension}.findings`}
          label="Hallazgos, uno por línea"
          help="Cada línea se imprime como un hallazgo."
        />
      )}
      {text && (
        <TextField
          {...part}
          path={`${dimension}.text`}
          label={text.label}
          help={`Si queda en blanco, el informe dice «${text.blank}»`}
        />
      )}
    </section>
  )
}

/** Weaknesses to be judged; then what the report says of what is in range. */
function ComputedFindings({ form, ...part }: Props) {
  const printed = part.examination.findings.filter((one) => one.prints?.dimension === form.dimension)
  const weak = printed.filter(canBeOvercome)
  const stated = printed.filter((one) => !canBeOvercome(one))
  return (
    <>
      {weak.length === 0 && <p className="sm dim">Cuadra no calculó hallazgos en esta dimensión.</p>}
      {weak.map((finding) => (
        <FindingJudgement key={finding.id} finding={finding} sameAs={sameReason(weak, finding)} {...part} />
      ))}
      {stated.length > 0 && (
        <ul className={styles.stated} aria-label="También dirá que esto está dentro de rango">
          {stated.map(({ id, prints }) => (
            <li key={id}>
              <Icon name="okc" small />
              <span>{prints?.sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Title of an earlier finding with the same words of the institution: they aren't read twice. */
const sameReason = (findings: readonly Finding[], { id, justification }: Finding): string | undefined => {
  const first = findings.find((one) => justification?.text && one.justification?.text === justification.text)
  return first?.id === id ? undefined : first?.title
}

interface AspectProps extends PartProps {
  dimension: string
  aspect: AspectForm
}

const OPTIONS = [
  { value: 'Cumple', label: 'Cumple' },
  { value: 'No cumple', label: 'No cumple' },
] as const

/** An aspect judged apart; what isn't met has to be commented on. */
const AspectFields = ({ dimension, aspect: { id, title }, ...part }: AspectProps) => (
  <div className={styles.aspect}>
    <ChoiceField {...part} path={`${dimension}.${id}.result`} question={title} options={OPTIONS} />
    <TextField {...part} path={`${dimension}.${id}.comment`} label="Comentario del evaluador" />
  </div>
)
