import { useEffect } from 'react'
import { useInvalidate } from '../../asking/use-query.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import { type TableCell, tableFile } from '../../showing/table-file.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './many.module.css'
import type { ManyJob, ManyRun, ManyState } from './many-run.ts'
import { manyTitle } from './outcome.ts'

interface Props {
  run: ManyRun
  state: ManyState
  hrefOf: (ficha: string) => string
  onSignOut: () => void
}

/** How far acts on many are, what was not done and why; to stop, to go on, and to keep the result. */
export function ManyResult({ run, state, hrefOf, onSignOut }: Props) {
  const invalidate = useInvalidate()
  const isOver = state.is === 'over'
  const said = state.is === 'none' ? '' : doneWords(state.job)
  useEffect(() => {
    if (!isOver) return
    announce(said)
    void invalidate('inbox', 'reviewers')
  }, [isOver, said, invalidate])
  useEffect(() => {
    if (state.is !== 'offline') return
    const again = () => void run.go()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [run, state.is])
  if (state.is === 'none') return null
  const { job } = state
  const { done, refused, waiting } = stepCounts(job)
  const isRunning = state.is === 'running'
  return (
    <section className={styles.result} aria-labelledby="many-result">
      <h2 id="many-result">{manyTitle(job.plan.name, job.steps.length)}</h2>
      <progress aria-label="Avance" max={job.steps.length} value={done + refused} />
      <span className="sm" aria-hidden>
        {done + refused} de {job.steps.length}
      </span>
      <span className="sm grow">{standsWords(state.is, done, refused, waiting)}</span>
      {isRunning && <Button onClick={() => run.stop()}>Detener</Button>}
      {state.is === 'signedOut' && <Button onClick={onSignOut}>Ingresar otra vez</Button>}
      {!isRunning && !isOver && (
        <Button look="fill" onClick={() => void run.go()}>
          Continuar con {waiting}
        </Button>
      )}
      {!isRunning && (
        <>
          <Button onClick={() => void saveResult(job)}>
            <Icon name="dl" small /> Resultado XLSX
          </Button>
          <Button look="subtle" aria-label="Cerrar el resultado" onClick={() => run.forget()}>
            <Icon name="close" small />
          </Button>
        </>
      )}
      <NotDone job={job} hrefOf={hrefOf} />
    </section>
  )
}

function NotDone({ job, hrefOf }: { job: ManyJob } & Pick<Props, 'hrefOf'>) {
  const refused = job.steps.filter(({ state }) => state === 'refused')
  if (refused.length === 0) return null
  return (
    <ul className={styles.notDone}>
      {refused.map(({ id, programme, said }) => (
        <li key={id}>
          <Icon name="x" small /> <Anchor href={hrefOf(id)}>{programme}</Anchor>: {said}
        </li>
      ))}
    </ul>
  )
}

const stepCounts = ({ steps }: ManyJob) => ({
  done: steps.filter(({ state }) => state === 'done').length,
  refused: steps.filter(({ state }) => state === 'refused').length,
  waiting: steps.filter(({ state }) => state === 'waiting').length,
})

function doneWords(job: ManyJob): string {
  const { done, refused } = stepCounts(job)
  const not = refused === 0 ? '' : ` ${refused} no: se dice por qué.`
  return `${counted(done, 'ficha lista', 'fichas listas')}.${not}`
}

function standsWords(is: ManyState['is'], done: number, refused: number, waiting: number): string {
  const not = refused === 0 ? '' : `, ${refused} no`
  const so = `${done} ${agreeing(done, 'hecha', 'hechas')}${not}`
  if (is === 'running') return `${so}. Sigue mientras trabaja en otra pantalla; si cierra Cuadra, continúa donde quedó.`
  if (is === 'offline') return `${so}. Sin conexión: sigue sola cuando vuelva la red.`
  if (is === 'signedOut') return `${so}. Su sesión terminó: ingrese otra vez y continúe.`
  return is === 'over' ? `${so}.` : `${so}. Detenida: ${counted(waiting, 'espera', 'esperan')} y no se tocan.`
}

const STATES = { done: 'Hecha', refused: 'No se hizo', waiting: 'En espera' } as const

async function saveResult({ plan, steps, left }: ManyJob): Promise<void> {
  const rows: TableCell[][] = [
    ...steps.map(({ id, programme, state, said }) => [id, programme, STATES[state], said ?? null]),
    ...left.map(({ id, programme, why }) => [id, programme, 'Fuera desde la prueba', why]),
  ]
  const head = ['Ficha', 'Programa', 'Resultado', 'Detalle']
  saveFile(`${plan.name}.xlsx`, await tableFile('xlsx', 'Resultado', { head, rows, hasFilter: true }))
}
