import { useState } from 'react'
import type { Finding } from '../ficha/finding.ts'
import { tallyOf } from '../showing/balance.ts'
import { Cuadratura } from '../showing/cuadratura.tsx'
import { Findings, sortFindings } from '../showing/findings.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useExamination, useFilling, useFindings } from './filling-context.ts'
import { JustifyBox } from './justify-box.tsx'
import { useLapseNotice } from './use-lapse-notice.ts'
import styles from './workspace.module.css'

/** The live panels: does it add up, and what the report will say. On a narrow screen, a drawer with its tag in sight. */
export function Panels() {
  const [open, setOpen] = useState(false)
  return (
    <aside className={styles.aside} data-open={open || undefined} aria-label="Cuadratura y hallazgos">
      <DrawerButton open={open} toggle={() => setOpen(!open)} />
      <div className={styles.panels}>
        <LiveCuadratura />
        <LiveFindings />
      </div>
    </aside>
  )
}

function DrawerButton({ open, toggle }: { open: boolean; toggle: () => void }) {
  const tally = tallyOf(useExamination().equations)
  const { printed } = sortFindings(useFindings())
  return (
    <Button className={styles.drawer} size="md" wide aria-expanded={open} onClick={toggle}>
      <Icon name={tally.icon} small /> {tally.text} · {printed.length} en el informe
      <Icon name={open ? 'down' : 'up'} small />
    </Button>
  )
}

function LiveCuadratura() {
  const ficha = useExamination()
  const { go } = useFilling()
  return <Cuadratura equations={ficha.equations} findings={ficha.findings} labelOf={ficha.labelOf} onGo={go} />
}

/** Its findings change seldom: most keys leave it as it is. */
function LiveFindings() {
  const findings = useFindings()
  const { go, locked, tell } = useFilling()
  useLapseNotice(findings, tell)
  const [writing, setWriting] = useState<string>()
  const write = (finding: Finding) => setWriting(writing === finding.id ? undefined : finding.id)
  return (
    <Findings
      findings={findings}
      onGo={(finding) => finding.cells[0] && go(finding.cells[0])}
      onJustify={locked ? undefined : write}
      under={(finding) =>
        finding.id === writing && <JustifyBox finding={finding} onDone={() => setWriting(undefined)} />
      }
    />
  )
}
