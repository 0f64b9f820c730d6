import { Button } from '../../ui/button.tsx'
import { State } from '../../ui/state.tsx'
import styles from './evaluation.module.css'
import { idOf, type PartProps } from './evaluation-props.ts'
import { pathLabel, valueWords } from './evaluation-words.ts'

/** What was chosen is looked at where it stands: its buttons go. */
const settle = (path: string, choose: () => void) => {
  choose()
  document.getElementById(idOf(path))?.focus()
}

/** Where another evaluator saved something else meanwhile: both side by side, and one of them is chosen. */
export function TheirEvaluation({ examination, questions, evaluating, by }: PartProps & { by: string | undefined }) {
  const { differences, answered, put, keepMine } = evaluating
  if (differences.length === 0) return null
  const whose = by ?? 'Otra persona'
  return (
    <section className={styles.theirs} role="alert" aria-label="Diferencias con lo guardado">
      <State tone="warn" wraps>
        {whose} guardó la evaluación mientras usted escribía. Elija en qué quedar; lo demás ya se juntó.
      </State>
      <ul>
        {differences.map(({ path, mine, theirs }) => (
          <li key={path}>
            <strong>{pathLabel(questions, examination, answered, path)}</strong>
            <dl>
              <dt>{whose}</dt>
              <dd>{valueWords(questions, path, theirs)}</dd>
              <dt>Usted</dt>
              <dd>{valueWords(questions, path, mine)}</dd>
            </dl>
            <Button onClick={() => settle(path, () => put(path, theirs))}>Tomar lo de {whose}</Button>
            <Button onClick={() => settle(path, () => keepMine(path))}>Dejar lo mío</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
