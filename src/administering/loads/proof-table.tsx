import type { FileTable } from '../../importing/files/file-table.ts'
import type { Proof, ProvenRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Ledger, ledger } from '../../showing/reading/ledger.tsx'
import cards from '../../showing/reading/row-cards.module.css'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { State } from '../../ui/state.tsx'
import { ROW_STATES } from '../words.ts'
import { lineOf, placeInFile } from './place-in-file.ts'
import styles from './proof.module.css'

/** Takes a row that looks wrong, or leaves it out again. */
type Take = (row: number, isTaken: boolean) => void

interface Props {
  kind: LoadKind
  head: Proof['head']
  rows: readonly ProvenRow[]
  /** Where each row stands; absent where no file brings them. */
  file?: FileTable
  /** Rows that are taken although they look wrong. */
  taken?: readonly number[]
  onTake?: Take
  states?: typeof ROW_STATES
}

/** The rows of a proof: its line, what becomes of it, which one it is, and its cells from old to new or why it is refused. */
export function ProofTable({ kind, head, rows, file, taken = [], onTake, states = ROW_STATES }: Props) {
  return (
    <div className={styles.frame}>
      <Ledger label="Prueba, fila por fila" className={classes(cards.cards, styles.table)}>
        <thead>
          <tr>
            {file && (
              <th scope="col" className={`${ledger.number} ${styles.line}`}>
                Línea
              </th>
            )}
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
            <Line key={row.row} {...{ kind, head, row, file, onTake, states }} isTaken={taken.includes(row.row)} />
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
  file: FileTable | undefined
  isTaken: boolean
  onTake: Take | undefined
  states: typeof ROW_STATES
}

function Line({ kind, head, row, file, isTaken, onTake, states }: LineProps) {
  const { tone, icon, text } = states[row.is]
  return (
    <tr className={classes(row.is === 'refused' && styles.refused, row.is === 'held' && styles.held)}>
      {file && (
        <td className={`${ledger.number} dim`} data-head="Línea">
          {lineOf(file, row.row)}
        </td>
      )}
      <td>
        <State tone={tone} icon={icon}>
          {text}
        </State>
      </td>
      <th scope="row" className={ledger['text']}>
        <b>{row.name || '–'}</b>
      </th>
      <td className={ledger['text']}>
        <Details {...{ kind, head, row, file, isTaken, onTake }} />
      </td>
    </tr>
  )
}

/** What of a row changes, is wrong, or is worth knowing. */
function Details({ kind, head, row, file, isTaken, onTake }: Omit<LineProps, 'states'>) {
  const headOf = (column: string): string => kind.columns[column]?.head ?? column
  const isNew = row.is === 'new' || (row.is === 'held' && row.changes.every(({ from }) => from === ''))
  return (
    <>
      {row.problems.map((problem) => (
        <p key={`${problem.column} ${problem.what}`} className="err">
          {problem.column !== null && <b>{headOf(problem.column)}: </b>}
          {file && problem.row !== undefined ? `Repite la línea ${lineOf(file, problem.row)}: deje una.` : problem.what}
          {file && placeInFile(file, head, row.row, problem)}
        </p>
      ))}
      {row.doubts?.map((doubt) => (
        <div key={doubt.what}>
          {doubt.what}
          {file && placeInFile(file, head, row.row, doubt)}
          <Tick checked={isTaken} onChange={(event) => onTake?.(row.row, event.target.checked)}>
            Guardarla así
          </Tick>
        </div>
      ))}
      {row.changes.length > 0 && (
        <dl className={classes(styles.changes, isNew && styles.allNew)}>
          {row.changes.map(({ column, from, to }) => (
            <div key={column}>
              <dt>{headOf(column)}</dt>
              <dd>
                {!isNew && (
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
