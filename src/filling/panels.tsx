import { useState } from 'react'
import type { Finding } from '../ficha/finding.ts'
import { tallyOf } from '../showing/balance.ts'
import { Cuadratura } from '../showing/cuadratura.tsx'
import { Findings, sortFindings } from '../showing/findings.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useExamination, useFilling } from './filling-context.ts'
import { JustifyBox } from './justify-box.tsx'
import styles from './workspace.module.css'

/** The live panels: does it add up, and what the report will say. On a narrow screen, a drawer with its tag in sight. */
export function Panels() {
  const ficha = useExamination()
  const { go, locked } = useFilling()
  const [writing, setWriting] = useState<string>()
  const [open, setOpen] = useState(false)
  const tally = tallyOf(ficha.equations)
  const { printed, asking } = sortFindings(ficha.findings)
  const writeOne = (finding: Finding) => setWriting(writing === finding.id ? undefined : finding.id)
  const goToFirst = (finding: Finding) => finding.cells[0] && go(finding.cells[0])
  return (
    <aside className={styles.aside} data-open={open || undefined} aria-label="Cuadratura y hallazgos">
      <Button className={styles.drawer} size="md" wide aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={tally.icon} small /> {tally.text} · {printed.length} en el informe
        <Icon name={open ? 'down' : 'up'} small />
      </Button>
      <div className={styles.panels}>
        <Cuadratura equations={ficha.equations} findings={ficha.findings} labelOf={ficha.labelOf} onGo={go} />
        <Findings
          findings={ficha.findings}
          onGo={goToFirst}
          onJustify={locked ? undefined : writeOne}
          under={(finding) =>
            finding.id === writing && <JustifyBox finding={finding} onDone={() => setWriting(undefined)} />
          }
        />
      </div>
      <span className="vh">{asking.length} hallazgos piden solo una razón</span>
    </aside>
  )
}
