import type { Proof, ProvenRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Ledger, ledger } from '../../showing/reading/ledger.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import { ROW_STATES } from '../words.ts'
import { lineOf, placeOf } from './place-in-file.ts'
import styles from './proof.module.css'
import type { FileTable } from './read-file.ts'

interface Props {
  kind: LoadKind
  head: Proof['head']
  rows: readonly ProvenRow[]
  /** Where each row stands. */
  file: FileTable
}

/** The rows of a proof: line, what becomes of it, which one it is, and its cells from old to new or why it is refused. */
export function ProofTable({ kind, head, rows, file }: Props) {
  return (
    <div className={styles.frame}>
      <Ledger label="Prueba, fila por fila" className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={`${ledger.number} ${styles.line}`}>
              Línea
            </th>
            <th scope="col" className={styles.state}>
              Qué pasa
            </th>
            <th scope="col" className={styles.name}>
              {kind.one.charAt(0).toUpperCase() + kind.one.slice(1)}
            </th>
            <th scope="col">Detalle</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.row} kind={kind} head={head} row={row} file={file} />
          ))}
        </tbody>
      </Ledger>
    </div>
  )
}

interface LineProps {
  kind: LoadKind
  head: Proof['head']
  row: ProvenRow
  file: FileTable
}

function Line({ kind, head, row, file }: LineProps) {
  const { tone, icon, text } = ROW_STATES[row.is]
  return (
    <tr className={row.is === 'refused' ? styles.refused : undefined}>
      <td className={`${ledger.number} dim`} data-head="Línea">
        {lineOf(file, row.row)}
      </td>
      <td>
        <State tone={tone} icon={icon}>
          {text}
        </State>
      </td>
      <th scope="row" className={ledger['text']}>
        <b>{row.name || '–'}</b>
      </th>
      <td className={ledger['text']}>
        <Details kind={kind} head={head} row={row} file={file} />
      </td>
    </tr>
  )
}

/** What of a row changes, is wrong, or is worth knowing. */
function Details({ kind, head, row, file }: LineProps) {
  const headOf = (column: string): string => kind.columns[column]?.head ?? column
  return (
    <>
      {row.problems.map((problem) => (
        <p key={`${problem.column} ${problem.what}`} className="err">
          {problem.column !== null && <b>{headOf(problem.column)}: </b>}
          {problem.what}
          {placeOf(file, head, row.row, problem)}
          {problem.row !== undefined && ` (línea ${lineOf(file, problem.row)})`}
        </p>
      ))}
      {row.changes.length > 0 && (
        <dl className={classes(styles.changes, row.is === 'new' && styles.allNew)}>
          {row.changes.map(({ column, from, to }) => (
            <div key={column}>
              <dt>{headOf(column)}</dt>
              <dd>
                {row.is !== 'new' && (
                  <>
                    <del>{from || 'en blanco'}</del> <Icon name="right" small />
                    <span className="vh">pasa a</span>{' '}
                  </>
                )}
                <ins>{to || 'en blanco'}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row.notes.map((note) => (
        <p key={note} className="dim">
          {note}
        </p>
      ))}
    </>
  )
}
