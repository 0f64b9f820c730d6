import { useState } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { agreeing, listed } from '../../ficha/counted.ts'
import type { Proof, ProvenRow } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ViewButton } from '../../ui/list/view-button.tsx'
import { State } from '../../ui/state.tsx'
import { ListPaging } from '../list-paging.tsx'
import { printCount, ROW_STATES, rowsCounted, toLoad } from '../words.ts'
import { sheetRead } from './place-in-file.ts'
import styles from './proof.module.css'
import { ProofTable } from './proof-table.tsx'
import type { FileTable } from './read-file.ts'
import type { Load, LoadState } from './use-load.ts'

type View = ProvenRow['is'] | 'news'
const VIEWS: readonly View[] = ['news', 'held', 'new', 'changed', 'removed', 'same', 'refused']
const MANY: Record<View, string> = {
  news: 'Todo lo distinto',
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
export function ProofView({ kind, state: { proof, table, again, taken }, load }: Props) {
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
      <ReadSheet table={table} />
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
      <Foot proof={proof} name={table.name} load={load} />
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

/** Of a workbook of several sheets only one is read. */
function ReadSheet({ table }: { table: FileTable }) {
  const said = sheetRead(table)
  if (said === undefined) return null
  return (
    <State tone="warn" wraps>
      {said}
    </State>
  )
}

/** Columns of the file that nobody looks at. */
function Passed({ proof }: { proof: Proof }) {
  const passed = proof.head.filter(({ column }) => column === null).map(({ head }) => `«${head}»`)
  if (passed.length === 0) return null
  return (
    <State tone="warn" wraps>
      {agreeing(passed.length, `La columna ${passed[0]} no se lee`, `Estas columnas no se leen: ${listed(passed)}`)}:
      ninguna de la plantilla se llama así.
    </State>
  )
}

/** Accept or cancel, with what each does. */
function Foot({ proof, name, load }: { proof: Proof; name: string; load: Load }) {
  const count = toLoad(proof.counts)
  const { refused, held = 0 } = proof.counts
  return (
    <div className={styles.foot}>
      {load.refusal && <TroubleLine refusal={load.refusal} stays="La prueba sigue aquí." />}
      <div className={styles.actions}>
        <Button
          look="fill"
          size="md"
          blocked={count === 0 || load.busy}
          aria-describedby="carga-dice"
          onClick={() => void load.accept()}
        >
          {load.busy ? 'Cargando…' : count === 0 ? 'Cargar' : `Cargar ${rowsCounted(count)}`}
        </Button>
        <Button size="md" onClick={load.cancel}>
          Cancelar
        </Button>
        <span id="carga-dice" className="sm dim">
          {count === 0 ? 'No hay nada que cargar.' : `De ${name}. Todavía no se ha guardado nada.`}
          {refused > 0 &&
            ` ${rowsCounted(refused)} ${agreeing(refused, 'rechazada queda', 'rechazadas quedan')} fuera.`}
          {held > 0 &&
            ` ${rowsCounted(held)} en duda ${agreeing(held, 'queda', 'quedan')} fuera si no se ${agreeing(held, 'marca', 'marcan')}.`}
        </span>
      </div>
    </div>
  )
}
