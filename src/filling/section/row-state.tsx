import type { Examination } from '../../engine/examination.ts'
import { DEMANDED, isPending } from '../../engine/progress.ts'
import { readAddress } from '../../ficha/address.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import type { Table } from '../../ficha/field.ts'
import type { Finding } from '../../ficha/finding.ts'
import { State, type StateWords } from '../../ui/state.tsx'
import { useSettled } from '../filling-context.ts'
import styles from './row-state.module.css'

/** What the report will say of a row, in a phrase, and how it stands. */
export function RowState({ table, row }: { table: Table; row: string }) {
  const said = useSettled((ficha) => saidOf(findingsIn(ficha, table, row)))
  const text = useSettled((ficha) => JSON.stringify(stateOf(findingsIn(ficha, table, row))))
  const { text: words, ...state } = JSON.parse(text) as StateWords
  return (
    <>
      <td className={styles.said} title={said}>
        <span>{said}</span>
      </td>
      <td className={styles.state}>
        <State {...state}>{words}</State>
      </td>
    </>
  )
}

const findingsIn = ({ findings }: Examination, table: Table, row: string): readonly Finding[] => {
  const columns = new Set(Object.values(table.columns).map(({ id }) => id))
  return findings.filter(({ cells }) =>
    cells.some((cell) => {
      const place = readAddress(cell)
      return place?.row === row && columns.has(place.field)
    }),
  )
}

const saidOf = (findings: readonly Finding[]): string => {
  const printed = findings.filter((one) => one.prints)
  return printed.map(({ title, summary }) => (summary === '' ? title : `${title}: ${summary}`)).join('. ')
}

function stateOf(findings: readonly Finding[]): StateWords {
  const missing = findings.filter((one) => one.rule === DEMANDED).length
  const wrong = findings.filter((one) => one.severity === 'block' && one.rule !== DEMANDED).length
  const asks = findings.filter(isPending).length
  if (wrong > 0) return { tone: 'err', icon: 'x', text: counted(wrong, 'error', 'errores') }
  if (missing > 0)
    return {
      tone: 'dim',
      icon: 'dash',
      text: `${agreeing(missing, 'Falta', 'Faltan')} ${missing}`,
    }
  if (asks > 0) return { tone: 'warn', icon: 'tri', text: 'Falta explicar' }
  return { tone: 'ok', icon: 'okc', text: 'Completo' }
}
