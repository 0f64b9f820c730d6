import { useState } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { agreeing, listed } from '../../ficha/counted.ts'
import type { FileTable } from '../../importing/files/file-table.ts'
import type { Proof, ProvenRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { tableFile } from '../../showing/table-file.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ViewButton } from '../../ui/list/view-button.tsx'
import { ProofFoot } from '../../ui/proof-foot.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { State } from '../../ui/state.tsx'
import { ListPaging } from '../list-paging.tsx'
import { printCount, ROW_STATES, rowsCounted, toLoad } from '../words.ts'
import { leftOut, unreadColumns } from './left-out.ts'
import { fileStem } from './list-files.ts'
import { OtherSheets } from './other-sheets.tsx'
import { sheetRead } from './place-in-file.ts'
import styles from './proof.module.css'
import { ProofTable } from './proof-table.tsx'
import type { Load, LoadState } from './use-load.ts'

type View = ProvenRow['is'] | 'news'
const VIEWS: readonly View[] = ['news', 'held', 'new', 'changed', 'removed', 'same', 'refused']
const MANY: Record<View, string> = {
  news: 'Todas menos las iguales',
  new: 'Nuevas',
  changed: 'Cambian',
  removed: 'Se quitan',
  same: 'Iguales',
  refused: 'Rechazadas',
  held: 'En duda',
}
const PAGE_SIZE = 100

/** A row in doubt stays among them once it is taken: it can be left out again. */
function isIn(view: View, { is, doubts }: ProvenRow): boolean {
  if (view === 'news') return is !== 'same'
  return view === 'held' ? doubts !== undefined : is === view
}
const countOf = ({ rows }: Proof, view: View): number => rows.filter((row) => isIn(view, row)).length

interface Props {
  kind: LoadKind
  state: Extract<LoadState, { is: 'proven' }>
  load: Load
}

/** What the load would do, row by row, before anything is stored. */
export function ProofView({ kind, state, load }: Props) {
  const { proof, table, again, taken } = state
  const [view, setView] = useState<View>(() => (countOf(proof, 'news') > 0 ? 'news' : 'same'))
  const [page, setPage] = useState(1)
  const rows = proof.rows.filter((row) => isIn(view, row))
  return (
    <>
      {again && (
        <State tone="warn" wraps>
          Algo cambió mientras usted revisaba. Esta es la prueba de ahora.
        </State>
      )}
      {proof.problems.length > 0 && <CantBeRead problems={proof.problems} name={table.name} />}
      <ReadFile table={table} load={load} />
      <Passed proof={proof} />
      {proof.rows.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend. */}
          <div className={styles.views} role="group" aria-label="Filas que se muestran">
            {VIEWS.filter((one) => one !== 'held' || countOf(proof, one) > 0).map((one) => (
              <ViewButton
                key={one}
                isCurrent={one === view}
                onChoose={() => {
                  setView(one)
                  setPage(1)
                }}
              >
                {one !== 'news' && <Icon name={ROW_STATES[one].icon} small />} {MANY[one]}{' '}
                <b>{printCount(countOf(proof, one))}</b>
              </ViewButton>
            ))}
          </div>
          <ProofTable
            kind={kind}
            head={proof.head}
            rows={rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
            file={table}
            taken={taken}
            onTake={(row, isTaken) => void load.take(row, isTaken)}
          />
          <ListPaging list={{ matching: rows.length, pageSize: PAGE_SIZE }} page={page} many="filas" onPage={setPage} />
        </>
      )}
      <Foot kind={kind} state={state} load={load} />
    </>
  )
}

function CantBeRead({ problems, name }: { problems: readonly string[]; name: string }) {
  return (
    <div className={styles.unread} role="alert">
      <b>
        <State tone="err">{name} no se puede cargar así</State>
      </b>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}

/** Which sheet was read and how, what was passed over, and how to read it otherwise. */
function ReadFile({ table, load }: { table: FileTable; load: Load }) {
  const { otherSheets = [], hiddenLines, said } = table
  const isHiddenRead = hiddenLines.some((line) => table.lines.includes(line))
  return (
    <div className={styles.read}>
      {[sheetRead(table), ...said].map(
        (sentence) =>
          sentence !== undefined && (
            <State key={sentence} tone="warn" wraps>
              {sentence}
            </State>
          ),
      )}
      {hiddenLines.length > 0 && (
        <Button onClick={() => void load.readAgain({ withHidden: !isHiddenRead })}>
          {isHiddenRead ? 'Dejar fuera las filas ocultas' : 'Leer también las filas ocultas'}
        </Button>
      )}
      {otherSheets.length > 0 && (
        <OtherSheets sheets={otherSheets.map(({ name }) => name)} onSheet={(sheet) => void load.readAgain({ sheet })} />
      )}
    </div>
  )
}

/** Columns of the file that nobody looks at. */
function Passed({ proof }: { proof: Proof }) {
  const passed = unreadColumns(proof).map((head) => `«${head}»`)
  if (passed.length === 0) return null
  return (
    <State tone="warn" wraps>
      {agreeing(passed.length, `La columna ${passed[0]} no se lee`, `Estas columnas no se leen: ${listed(passed)}`)}:
      ninguna de la plantilla se llama así.
    </State>
  )
}

/** To be mended in a spreadsheet, with what is wrong in each. */
const keepLeftOut = async (kind: LoadKind, proof: Proof, table: FileTable) =>
  saveFile(`${fileStem(kind)}-por-corregir.xlsx`, await tableFile('xlsx', kind.title, leftOut(kind, proof, table)))

/** Accept or cancel, with what each does. */
function Foot({ kind, state: { proof, table }, load }: Props) {
  const count = toLoad(proof.counts)
  const { refused, held = 0 } = proof.counts
  return (
    <div className={styles.foot}>
      {load.refusal && <TroubleLine refusal={load.refusal} stays="La prueba sigue aquí." />}
      <ProofFoot
        className={styles.ways}
        counts={`${count === 0 ? 'No hay nada que cargar.' : `De ${table.name}.`}${staysOut(refused, held)}`}
        promise={count > 0 && 'Todavía no se ha guardado nada.'}
        also={
          refused + held > 0 && (
            <Button size="md" onClick={() => void keepLeftOut(kind, proof, table)}>
              <Icon name="dl" small /> Bajar las filas que quedan fuera
            </Button>
          )
        }
        leave={load.cancel}
        accept={load.busy ? 'Cargando…' : count === 0 ? 'Cargar' : `Cargar ${rowsCounted(count)}`}
        isEmpty={count === 0 || load.busy}
        onAccept={() => void load.accept()}
      />
    </div>
  )
}

const staysOut = (refused: number, held: number): string =>
  (refused > 0 ? ` ${rowsCounted(refused)} ${agreeing(refused, 'rechazada queda', 'rechazadas quedan')} fuera.` : '') +
  (held > 0
    ? ` ${rowsCounted(held)} en duda ${agreeing(held, 'queda', 'quedan')} fuera si no se ${agreeing(held, 'marca', 'marcan')}.`
    : '')
