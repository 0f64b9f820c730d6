import { isPending } from '../engine/progress.ts'
import type { Finding } from '../ficha/finding.ts'
import { SectionList } from '../showing/section-list.tsx'
import { stateOfSending } from '../showing/section-state.ts'
import { CHILE, printDay } from '../ui/print-time.ts'
import { daysLeft } from './deadline.ts'
import { useDraftPart, useExamined, useProgress } from './filling-context.ts'
import { SEND } from './stations.ts'
import type { WorkspaceProps } from './workspace.tsx'

/** The sections with how each stands, and the deadline under them. */
export function SectionNav({ draft, section, hrefOf }: WorkspaceProps) {
  const progress = useProgress()
  const pending = useExamined((ficha) => pendingOf(ficha.findings))
  const lock = useDraftPart(draft, (view) => view.lock)
  const state = stateOfSending(
    lock === 'queued' ? { is: 'queued' } : lock === 'sent' ? { is: 'sent' } : { is: 'editing', pending },
  )
  const { closes } = draft.getSnapshot().ficha.period
  return (
    <SectionList
      progress={progress}
      current={section}
      hrefOf={hrefOf}
      last={{ id: SEND, title: 'Revisar y enviar', state }}
    >
      {closes && (
        <>
          Plazo: {printDay(closes, CHILE)}
          <br />
          {daysLeft(closes)}
        </>
      )}
    </SectionList>
  )
}

/** How many things stand between this ficha and its sending. */
export const pendingOf = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity === 'block' || isPending(finding)).length
