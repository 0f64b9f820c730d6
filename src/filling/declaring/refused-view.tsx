import type { Problem } from '../../protocol/problems.ts'
import { fetchFicha } from '../../sending/syncing/fetch-ficha.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { useFilling } from '../filling-context.ts'
import { OBSERVATIONS } from '../routes.ts'
import { useObservations } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'

/** Why the server did not take it; nothing typed is lost, and each finding leads to its cell. */
export function RefusedView({
  problem,
  sending,
  draft,
  call,
  store,
  findEdition,
  onGo,
}: WorkspaceProps & { problem: Problem }) {
  const { go, live } = useFilling()
  const { id } = draft.getSnapshot().ficha
  const refresh = async () => {
    await fetchFicha(call, store, id, findEdition)
    await sending.forget(id)
  }
  return (
    <section className={styles.refused} role="alert">
      <h2 className="err">
        <Icon name="x" /> {problem.title}
      </h2>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.sent && !problem.detail && (
        <p>
          La envió {problem.sent.by.name} el {printMoment(problem.sent.at, CHILE)}, folio {problem.sent.folio}.
        </p>
      )}
      {problem.findings && (
        <ul className={styles.cells}>
          {problem.findings.map((finding) => (
            <li key={finding.rule + finding.cells.join()}>
              {finding.cells[0] ? (
                <LinkButton onClick={() => go(finding.cells[0]!)}>{finding.message}</LinkButton>
              ) : (
                finding.message
              )}
            </li>
          ))}
        </ul>
      )}
      {problem.problems && (
        <ul className={styles.cells}>
          {problem.problems.map((one) => (
            <li key={one.where}>
              {live.getSnapshot().labelOf(one.where)}: {one.what}
            </li>
          ))}
        </ul>
      )}
      {problem.observations && <Silent numbers={problem.observations} draft={draft} onGo={onGo} />}
      <p className="sm dim">No se guardó nada en el servidor. Lo escrito sigue en este equipo.</p>
      <Button onClick={() => void refresh()}>Entendido</Button>
    </section>
  )
}

/** Observations that the server found without an answer, by their numbers; those that aren't here yet come when it is read again. */
function Silent({ numbers, draft, onGo }: Pick<WorkspaceProps, 'draft' | 'onGo'> & { numbers: readonly number[] }) {
  const observations = useObservations(draft)
  return (
    <ul className={styles.cells}>
      {numbers.map((number) => (
        <li key={number}>
          <LinkButton onClick={() => onGo(OBSERVATIONS)}>
            Observación {number}
            {labelled(observations.find((one) => one.number === number)?.label)}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

const labelled = (label: string | undefined): string => (label ? `: ${label}` : '')
