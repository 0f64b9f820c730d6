import { useEffect, useState } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import type { Opening, OpeningDone } from '../../protocol/administration.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { useAdministering } from '../administering-context.ts'
import styles from '../panel.module.css'
import { useAct } from '../use-act.ts'
import { countedRows, printCount } from '../words.ts'
import { doneWords, formerWords, periodState } from './opening-words.ts'
import { useOpenings } from './period-table.tsx'

const FICHA = { one: 'ficha', many: 'fichas' }

/** How far a period is opened, and opening it: that creates the fichas it lacks. */
export function OpeningPanel({ year }: { year: number }) {
  const answer = useOpenings()
  const opening = answer.value?.openings.find((one) => one.year === year)
  return (
    <section className={styles.panel} aria-labelledby="apertura">
      <h2 id="apertura">Fichas del período</h2>
      {answer.refusal && <TroubleLine refusal={answer.refusal} again={answer.again} />}
      {opening && <Known opening={opening} />}
    </section>
  )
}

function Known({ opening }: { opening: Opening }) {
  const { call } = useAdministering()
  const [done, setDone] = useState<OpeningDone>()
  const act = useAct((act, version: string) =>
    call('openPeriod', { params: { year: String(opening.year) }, body: { act, version } }),
  )
  const open = async () => {
    const said = await act.run(opening.version)
    setDone(said.is === 'ok' ? said.value : undefined)
  }
  useEffect(() => {
    if (done) announce(doneWords(done))
  }, [done])
  const { fichas, sent, missing } = opening
  const state = periodState(opening, Date.now())
  return (
    <>
      <p>
        <State tone={state.tone} icon={state.icon}>
          {state.text}
        </State>
      </p>
      <dl className={styles.facts}>
        <Fact name="Fichas" value={fichas} />
        <Fact name="Enviadas" value={sent} />
        <Fact name="Programas activos sin ficha" value={missing} />
      </dl>
      <p className="sm dim">
        Se llenan desde el {printMoment(opening.opens, CHILE)} hasta el {printMoment(opening.closes, CHILE)}. Crearlas
        agrega una ficha por cada programa activo que no la tenga, con sus años anteriores; las que ya están no se
        tocan.
      </p>
      <Button
        look={missing > 0 ? 'fill' : 'plain'}
        size="md"
        blocked={act.busy || missing === 0}
        aria-describedby={missing === 0 ? 'apertura-nada' : undefined}
        onClick={() => void open()}
      >
        {act.busy ? 'Creando fichas…' : missing === 0 ? 'Crear las fichas del período' : openWords(opening)}
      </Button>
      {missing === 0 && (
        <p id="apertura-nada" className="sm dim">
          No falta ninguna ficha.
        </p>
      )}
      {act.refusal && <TroubleLine refusal={act.refusal} />}
      {done && <Done done={done} />}
    </>
  )
}

const openWords = ({ fichas, missing }: Opening): string =>
  fichas === 0
    ? `Crear las fichas del período: ${printCount(missing)}`
    : `Crear las ${countedRows(missing, FICHA)} que faltan`

const Fact = ({ name, value }: { name: string; value: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** What opening did. */
function Done({ done }: { done: OpeningDone }) {
  return (
    <div className={styles.done}>
      <State tone="ok" wraps>
        {doneWords(done)}
      </State>
      {done.added > 0 && <p className="sm">{formerWords(done)}</p>}
      <Whys title="Quedaron sin ficha:" of={done.left} />
      <Whys title="Abrieron sin años anteriores, porque no se pudieron leer:" of={done.unread} />
    </div>
  )
}

/** Programmes that are named with a reason. */
function Whys({ title, of }: { title: string; of: OpeningDone['left'] }) {
  if (of.length === 0) return null
  return (
    <>
      <p className="sm warn">{title}</p>
      <ul className={styles.list}>
        {of.map(({ programme, why }) => (
          <li key={programme}>
            <b>{programme}</b> {why}
          </li>
        ))}
      </ul>
    </>
  )
}
