import { Fragment, useState } from 'react'
import type { ExplainedInput, Explanation } from '../../engine/examination.ts'
import { agreeing } from '../../ficha/counted.ts'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './why.module.css'
import { Input, type InputLinks } from './why-input.tsx'
import { Rows } from './why-rows.tsx'

interface Props extends InputLinks {
  explanation: Explanation
}

const inputsOf = ({ line }: Explanation): ExplainedInput[] => line.flatMap((part) => ('operator' in part ? [] : [part]))

/** The formula as a line of figures; a sum in it opens to its rows, and is open where it is all there is. */
export function FormulaLine({ explanation, ...asking }: Props) {
  const { line } = explanation
  const inputs = inputsOf(explanation)
  const [open, setOpen] = useState(inputs.length === 1 && inputs[0]?.rows ? inputs[0].name : undefined)
  const opened = inputs.find((one) => one.name === open && one.rows)
  const toggle = (input: ExplainedInput) =>
    input.rows && (
      <LinkButton
        aria-expanded={open === input.name}
        onClick={() => setOpen(open === input.name ? undefined : input.name)}
        aria-label={`${open === input.name ? 'Ocultar' : 'Ver'} las filas: ${input.label}`}
      >
        {open === input.name ? 'Ocultar las filas' : rowWords(input.rows.length)}
      </LinkButton>
    )
  return (
    <>
      <div className={styles.line}>
        {line.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a formula keeps its order; the same sign comes twice.
          <Fragment key={index}>
            {'operator' in part ? (
              <span className={styles.operator}>{part.operator}</span>
            ) : (
              <Input input={part} {...asking}>
                {toggle(part)}
              </Input>
            )}
          </Fragment>
        ))}
        <Result explanation={explanation} />
      </div>
      {opened?.rows && <Rows title="Fila por fila" rows={opened.rows} {...asking} />}
    </>
  )
}

const rowWords = (count: number): string => agreeing(count, 'Ver la fila', `Ver las ${count} filas`)

/** What the line comes to: the figure, or by how much a rule is missed. */
function Result({ explanation: { printed, unit, rule } }: Pick<Props, 'explanation'>) {
  if (rule)
    return rule.difference === '' ? null : (
      <span className={classes(styles.term, styles.result)}>
        <b>{rule.difference}</b>
        <em>de diferencia</em>
      </span>
    )
  return (
    <>
      <span className={styles.operator}>=</span>
      <span className={classes(styles.term, styles.result)}>
        <b>{printed || 'sin calcular'}</b>
        {!printed.endsWith(unit) && <em>{unit}</em>}
      </span>
    </>
  )
}
