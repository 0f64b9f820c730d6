import type { Problem } from '../protocol/problems.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { CHILE, printMoment } from '../ui/print-time.ts'
import { useFilling } from './filling-context.ts'
import { fetchFicha } from './keep-fichas.ts'
import styles from './send.module.css'
import type { WorkspaceProps } from './workspace.tsx'

/** Why the server did not take it; nothing typed is lost, and each finding leads to its cell. */
export function RefusedView({
  problem,
  sending,
  draft,
  call,
  desk,
  findEdition,
}: WorkspaceProps & { problem: Problem }) {
  const { go, live } = useFilling()
  const { id } = draft.getSnapshot().ficha
  const refresh = async () => {
    await fetchFicha(call, desk, id, findEdition)
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
      <p className="sm dim">No se guardó nada en el servidor. Lo escrito sigue en este equipo.</p>
      <Button onClick={() => void refresh()}>Entendido</Button>
    </section>
  )
}
