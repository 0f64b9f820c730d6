import { memo } from 'react'
import type { ProofColumn, ProofRow } from '../../importing/proof/proof.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { ColumnChoice } from './column-choice.tsx'
import styles from './pasting.module.css'
import { ShownProofCell } from './proof-cell.tsx'
import { columnsWords, heldWords } from './proof-words.ts'
import { RowChoice } from './row-choice.tsx'
import type { OpenProof } from './use-proof.ts'

/** The block on the left, as it lies in the spreadsheet; on the right, what of it enters. */
export function PasteProofTable({ open }: { open: OpenProof }) {
  const { proof } = open
  const entering = enteringOf(proof.columns)
  return (
    <>
      <h3 className={styles.listHead} id="filas-pegadas">
        <span>Las {proof.rows.length} filas</span>
        {entering.map(({ matched, letter }) => (
          <small key={letter}>{matched.is === 'column' && matched.column.label}</small>
        ))}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Prueba, fila por fila">
        <table className={classes(styles.table, entering.length > 2 && styles.many)}>
          <thead>
            <tr>
              <th scope="colgroup" colSpan={open.block.width + 1} className={styles.over}>
                Su bloque, como está en la planilla
              </th>
              <th scope="colgroup" colSpan={1 + entering.length} className={classes(styles.over, styles.enters)}>
                Lo que entra <span className="dim">{columnsWords(proof.columns)}</span>
              </th>
            </tr>
            <tr>
              <td className={styles.position} />
              {proof.columns.map(({ letter, matched }) => (
                <th key={letter} scope="col" className={matched.is === 'names' ? undefined : 'num'}>
                  {letter}
                </th>
              ))}
              <th scope="col" className={styles.enters}>
                <NameHeads open={open} />
              </th>
              {entering.map((column) => (
                <th key={column.letter} scope="col">
                  <ColumnChoice open={open} column={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {proof.rows.map((row, at) => (
              <Row
                key={row.matched.position}
                row={row}
                texts={proof.texts[at]!}
                columns={proof.columns}
                open={open}
                isLooked={open.looks.some((look) => 'row' in look && look.row.position === row.matched.position)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Those that enter a column of the table, or could: what isn't understood has to be shown to be changed. */
const enteringOf = (columns: readonly ProofColumn[]): readonly ProofColumn[] =>
  columns.filter(({ matched }) => matched.is === 'column' || (matched.is === 'nothing' && matched.why !== 'blank'))

/** Over the rows: the columns that name them, or how they were placed. */
function NameHeads({ open }: { open: OpenProof }) {
  const names = open.proof.columns.filter(({ matched }) => matched.is === 'names')
  if (names.length === 0) return <>Fila, por su orden</>
  return (
    <span className={styles.nameHeads}>
      {names.map((column) => (
        <ColumnChoice key={column.letter} open={open} column={column} />
      ))}
    </span>
  )
}

interface RowProps {
  row: ProofRow
  texts: readonly string[]
  columns: readonly ProofColumn[]
  open: OpenProof
  isLooked: boolean
}

const Row = memo(function Row({ row, texts, columns, open, isLooked }: RowProps) {
  const { matched } = row
  const isHeld = matched.is !== 'row'
  return (
    <tr
      id={`fila-${matched.position}`}
      className={classes(styles.row, isHeld && styles.held, isLooked && styles.looked)}
      tabIndex={-1}
    >
      <th scope="row" className={styles.position}>
        <span className="vh">fila </span>
        {matched.position}
      </th>
      {columns.map(({ matched: column, letter }, index) => (
        <td
          key={letter}
          className={classes(
            styles.source,
            column.is === 'names' ? styles.name : 'num',
            isSaid(matched, texts[index]) && styles.same,
          )}
          title={texts[index]}
        >
          {texts[index]}
        </td>
      ))}
      {isHeld ? (
        <Held row={row} open={open} span={1 + enteringOf(columns).length} />
      ) : (
        <Entering {...{ row, columns, open }} />
      )}
    </tr>
  )
})

/** The same name on both sides: a card says it once. */
const isSaid = (matched: ProofRow['matched'], text = ''): boolean =>
  matched.is === 'row' && [matched.row.label, matched.row.short, matched.row.code].includes(text)

function Held({ row, open, span }: { row: ProofRow; open: OpenProof; span: number }) {
  const { matched, checks } = row
  const isTotal = matched.is === 'held' && matched.held === 'total'
  const icon = matched.is === 'held' ? 'hold' : 'out'
  return (
    <td colSpan={span} className={classes(styles.heldWords, styles.enters)}>
      <Icon name={icon} small /> {heldWords(row)}
      {isTotal && checks.length > 0 && <Checks checks={checks} />}
      {!(matched.is === 'held' && matched.held === 'blank') && (
        <RowChoice open={open} matched={matched} className={styles.inline} />
      )}
    </td>
  )
}

function Checks({ checks }: Pick<ProofRow, 'checks'>) {
  const wrong = checks.filter((one) => !one.holds)
  if (wrong.length === 0)
    return (
      <span className="ok">
        {' '}
        <Icon name="eq" small /> igual a lo que entra
      </span>
    )
  return (
    <span className="err">
      {' '}
      <Icon name="ne" small /> {wrong.map(({ total, sum }) => `dice ${total} y entra ${sum}`).join('; ')}
    </span>
  )
}

function Entering({ row, columns, open }: Omit<RowProps, 'texts' | 'isLooked'>) {
  const { matched, cells } = row
  if (matched.is !== 'row') return null
  const isProposed = matched.how === 'proposed'
  return (
    <>
      <td className={classes(styles.to, styles.enters, isProposed && styles.hit, isProposed && styles.acc)}>
        <span className={styles.rowName}>
          <RowChoice open={open} matched={matched} bare />
          {isProposed && (
            <span className={classes(styles.proposed, 'acc')}>
              <Icon name="two" small /> propuesta
            </span>
          )}
        </span>
      </td>
      {enteringOf(columns).map(({ matched: column, letter }) => {
        const cell = cells.find(({ index }) => index === column.index)
        return cell ? <ShownProofCell key={letter} cell={cell} /> : <td key={letter} className={styles.none} />
      })}
    </>
  )
}
