import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/inputs.tsx'
import { State } from '../../ui/state.tsx'
import { type BaselineChoice, baselineLabel, baselineName, baselinesOf, heldIterations } from '../baselines.ts'
import styles from '../comparing/comparison.module.css'
import { ComparisonAside } from '../comparing/comparison-aside.tsx'
import { useComparison } from '../comparing/use-comparison.ts'
import { whoTypedWas } from '../comparing/who-typed-was.ts'
import { ResubmissionChanges } from '../resubmission/resubmission-changes.tsx'
import type { ViewProps } from '../review-props.ts'
import { type Read, useIteration } from './use-iteration.ts'

/** Any two iterations of a ficha, or one of them and the year before: what changed, and what that did. */
export function IterationsView(props: ViewProps) {
  const { review, examination, submission } = props
  const held = heldIterations(review)
  const [iteration, setIteration] = useState(submission.iteration)
  const read = useIteration({ ...props, iteration })
  const options = baselinesOf(review, iteration, examination.programme).filter(({ is }) => is !== 'nothing')
  const [name, setName] = useState<string>()
  const compared = options.find((one) => baselineName(one) === name) ?? options[0]
  const nows = held.map((one): BaselineChoice => ({ is: 'iteration', iteration: one }))
  const choose = (chosen: string) =>
    setIteration(held[nows.findIndex((one) => baselineName(one) === chosen)] ?? iteration)
  return (
    <main className={styles.beside} tabIndex={-1} aria-label="Comparar iteraciones">
      <header className={styles.caption}>
        <h1>Comparar iteraciones</h1>
        <span className="grow" />
        <Choice label="Desde" options={options} value={compared} onChoose={setName} />
        <Choice label="hasta" options={nows} value={{ is: 'iteration', iteration }} onChoose={choose} />
      </header>
      <ReadState read={read} />
      {read.is !== 'ready' || compared ? null : <p className="sm dim">No hay nada anterior con qué compararla.</p>}
      {read.is === 'ready' && compared && <Between key={iteration} {...props} read={read} compared={compared} />}
    </main>
  )
}

interface ChoiceProps {
  label: string
  options: readonly BaselineChoice[]
  value: BaselineChoice | undefined
  onChoose: (name: string) => void
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <span className={styles.choice}>
      <label htmlFor={id} className="sm dim">
        {label}
      </label>
      <Select id={id} value={value && baselineName(value)} onChange={({ target }) => onChoose(target.value)}>
        {options.map((one) => (
          <option key={baselineName(one)} value={baselineName(one)}>
            {one.is === 'former' ? `Ficha ${one.year}` : baselineLabel(one)}
          </option>
        ))}
      </Select>
    </span>
  )
}

function ReadState({ read }: { read: Read }) {
  if (read.is === 'ready') return null
  if (read.is === 'waiting')
    return (
      <p className="sm dim" role="status">
        Leyendo lo enviado…
      </p>
    )
  return (
    <p className={styles.trouble} role="status">
      <State tone="warn" wraps>
        {read.is === 'unreadable'
          ? 'Esta versión no puede leer ese envío. Recargue la página para actualizarla.'
          : 'No se pudo leer ese envío: revise su conexión.'}
      </State>
      {read.is === 'refused' && <Button onClick={read.again}>Reintentar</Button>}
    </p>
  )
}

function Between({ read, compared, ...props }: ViewProps & { read: Read & { is: 'ready' }; compared: BaselineChoice }) {
  const { submission, examination } = read
  const comparison = useComparison({ ...props, examination, baseline: compared })
  const changes = comparison.is === 'ready' ? comparison.changes : undefined
  const whoOf = whoTypedWas(props.whoOf, changes)
  return (
    <>
      <ResubmissionChanges
        {...props}
        submission={submission}
        examination={examination}
        comparison={comparison}
        compared={compared}
        asked={[]}
        whoOf={whoOf}
      />
      <ComparisonAside comparison={comparison} examination={examination} asked={[]} baseline={compared} isWithin />
    </>
  )
}
