import { useEffect, useState } from 'react'
import type { Call, CallResult } from '../../protocol/client.ts'
import type { FichaRecord } from '../../protocol/record.ts'
import { RecordHead, RecordList } from '../../showing/record/record.tsx'
import styles from './workspace.module.css'

/** What was recorded of a ficha, the last first; only the server knows. */
export function RecordView({ call, ficha }: { call: Call; ficha: string }) {
  const [said, setSaid] = useState<CallResult<FichaRecord>>()
  useEffect(() => {
    const ending = new AbortController()
    void call('fichaRecord', { params: { id: ficha }, signal: ending.signal }).then((one) => {
      if (!ending.signal.aborted) setSaid(one)
    })
    return () => ending.abort()
  }, [call, ficha])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <main className={styles.wide} id="contenido" tabIndex={0}>
      <RecordHead />
      {said?.is === 'ok' ? (
        <RecordList acts={said.value.acts.toReversed()} empty="Todavía no hay actos registrados de esta ficha." />
      ) : (
        <p role="status">{trouble(said)}</p>
      )}
    </main>
  )
}

function trouble(said: CallResult<FichaRecord> | undefined): string {
  if (!said) return 'Buscando el registro…'
  return said.is === 'problem' ? said.problem.title : 'Para leer el registro se necesita conexión.'
}
