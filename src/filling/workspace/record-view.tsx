import { useQuery } from '../../asking/use-query.ts'
import type { Call } from '../../protocol/client.ts'
import { RecordHead, RecordList } from '../../showing/record/record.tsx'
import styles from './workspace.module.css'

/** What was recorded of a ficha, the last first; only the server knows. */
export function RecordView({ call, ficha }: { call: Call; ficha: string }) {
  const { value, refusal } = useQuery(['fichaRecord', ficha], (signal) =>
    call('fichaRecord', { params: { id: ficha }, signal }),
  )
  const why = refusal?.is === 'problem' ? refusal.problem.title : 'Para leer el registro se necesita conexión.'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <main className={styles.wide} id="contenido" tabIndex={0}>
      <RecordHead />
      {value ? (
        <RecordList acts={value.acts.toReversed()} empty="Todavía no hay actos registrados de esta ficha." />
      ) : (
        <p role="status">{refusal ? why : 'Buscando el registro…'}</p>
      )}
    </main>
  )
}
