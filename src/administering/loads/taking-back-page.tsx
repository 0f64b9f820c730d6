import { useEffect, useRef, useState } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { agreeing } from '../../ficha/counted.ts'
import type { AdministrationDone, LoadCounts, Proof } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { ProofFoot } from '../../ui/proof-foot.tsx'
import { State } from '../../ui/state.tsx'
import { addressOf } from '../address.ts'
import { ListPaging } from '../list-paging.tsx'
import { PageHead } from '../page-head.tsx'
import { type AdministeredList, kindOf } from '../sections.ts'
import { BACK_STATES, countedRows, rowsCounted } from '../words.ts'
import page from './load-page.module.css'
import styles from './proof.module.css'
import { ProofTable } from './proof-table.tsx'
import { useTakingBack } from './use-taking-back.ts'

interface Props {
  section: AdministeredList
  load: string
}

/** Taking a load back: see row by row what comes back and what goes, and do it or leave it. */
export function TakingBackPage({ section, load }: Props) {
  const kind = kindOf(section)
  const { proof, act } = useTakingBack(kind.id, load)
  const [done, setDone] = useState<AdministrationDone>()
  const takeBack = async (fingerprint: string) => {
    const said = await act.run({ fingerprint })
    if (said.is === 'ok') setDone(said.value)
  }
  return (
    <>
      <PageHead
        title={`Deshacer una carga de ${kind.many}`}
        back={{ href: addressOf(section, 'cargas'), text: 'Cargas anteriores' }}
        help="Cada fila que la carga cambió vuelve a lo que decía antes; las que agregó se quitan, y las que quitó vuelven. Se hace entero o no se hace, y queda en el registro."
      />
      <div className={page.step}>
        {done && <TakenBack section={section} counts={done.counts} />}
        {!done && !act.busy && proof.refusal && <TroubleLine refusal={proof.refusal} again={proof.again} />}
        {!done && proof.waiting && !proof.refusal && (
          <p role="status" aria-busy="true">
            Viendo qué pasaría…
          </p>
        )}
        {!done && proof.value && (
          <>
            <Rows kind={kind} proof={proof.value} />
            <div className={styles.foot}>
              {act.refusal && <TroubleLine refusal={act.refusal} stays="No se cambió nada." />}
              <Foot section={section} proof={proof.value} busy={act.busy} onTakeBack={takeBack} />
            </div>
          </>
        )}
      </div>
    </>
  )
}

const PAGE_SIZE = 100

/** What is in the way first, then what would be done. */
function Rows({ kind, proof }: { kind: LoadKind; proof: Proof }) {
  const [at, setAt] = useState(1)
  const { refused } = proof.counts
  const shown = refused > 0 ? proof.rows.filter(({ is }) => is === 'refused') : proof.rows
  return (
    <>
      {refused > 0 && (
        <div role="alert">
          <State tone="err" wraps>
            Esta carga no se puede deshacer: después se hizo algo sobre{' '}
            {agreeing(refused, 'esta fila', `estas ${rowsCounted(refused)}`)}. Cambie en la lista lo que haga falta, o
            cargue otro archivo.
          </State>
        </div>
      )}
      <ProofTable
        kind={kind}
        head={proof.head}
        rows={shown.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE)}
        states={BACK_STATES}
      />
      <ListPaging list={{ matching: shown.length, pageSize: PAGE_SIZE }} page={at} many="filas" onPage={setAt} />
    </>
  )
}

interface FootProps {
  section: AdministeredList
  proof: Proof
  busy: boolean
  onTakeBack: (fingerprint: string) => Promise<void>
}

function Foot({ section, proof: { counts, fingerprint }, busy, onTakeBack }: FootProps) {
  return (
    <ProofFoot
      className={styles.ways}
      counts={counts.refused > 0 ? 'No se puede deshacer.' : `${inWords(counts)}.`}
      promise="Todavía no se ha cambiado nada."
      leave={
        <Anchor href={addressOf(section, 'cargas')} className={buttonClass({ size: 'md' })}>
          Dejarla como está
        </Anchor>
      }
      accept={busy ? 'Deshaciendo…' : 'Deshacer la carga'}
      isEmpty={busy || counts.refused > 0}
      onAccept={() => void onTakeBack(fingerprint)}
    />
  )
}

const SAID: readonly ['changed' | 'removed' | 'new', one: string, many: string][] = [
  ['changed', 'fila vuelve a lo que decía', 'filas vuelven a lo que decían'],
  ['removed', 'se quita', 'se quitan'],
  ['new', 'vuelve a estar', 'vuelven a estar'],
]

/** '3 filas vuelven a lo que decían, 1 se quita' */
const inWords = (counts: LoadCounts): string =>
  SAID.flatMap(([is, one, many]) => (counts[is] === 0 ? [] : [countedRows(counts[is], { one, many })])).join(', ')

function TakenBack({ section, counts }: { section: AdministeredList; counts: LoadCounts }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    announce('La carga se deshizo')
  }, [])
  return (
    <section ref={box} className={page.loaded} tabIndex={-1}>
      <h2>
        <State tone="ok">La carga se deshizo</State>
      </h2>
      <p>{inWords(counts)}. La lista está como antes de esa carga.</p>
      <div className={page.actions}>
        <Anchor href={addressOf(section)} className={buttonClass({ look: 'fill', size: 'md' })}>
          Ver la lista
        </Anchor>
        <Anchor href={addressOf(section, 'cargas')} className={buttonClass({ size: 'md' })}>
          Cargas anteriores
        </Anchor>
      </div>
    </section>
  )
}
