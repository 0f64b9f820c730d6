import type { CellAddress } from '../../ficha/address.ts'
import { tallyOf } from '../../showing/cuadratura/balance.ts'
import { Cuadratura } from '../../showing/cuadratura/cuadratura.tsx'
import { Findings, printedWords, sortFindings } from '../../showing/findings/findings.tsx'
import { WhyContext } from '../../showing/why/why-context.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ViewProps } from '../review-props.ts'
import { VIEWS } from '../views.ts'
import styles from './review-panels.module.css'

/** Does it add up, and what the report says. On a narrow screen, a drawer with its tag always in sight. */
export function ReviewPanels({ examination, go, hrefOf, whoOf }: ViewProps) {
  const drawer = useDisclosure()
  const { equations, findings } = examination
  const tally = tallyOf(equations)
  const printed = sortFindings(findings).printed.length
  const leave = (cell: CellAddress | undefined) => {
    if (!cell) return
    if (drawer.open) drawer.close()
    go(cell)
  }
  return (
    <aside className={styles.aside} data-open={drawer.open || undefined} aria-label="Cuadratura y hallazgos">
      <Button {...drawer.button} className={styles.drawer} size="md" wide>
        <Icon name={tally.icon} small /> {tally.text} · {printedWords(printed)}
        <Icon name={drawer.open ? 'down' : 'up'} small />
      </Button>
      <div {...drawer.panel} className={styles.panels}>
        <WhyContext value={{ ficha: () => examination, whoOf, onGo: leave }}>
          <Cuadratura ficha={examination} onGo={leave} />
          <Findings
            title="Lo que dice el informe"
            none="Con lo enviado, el informe no trae hallazgos."
            findings={findings}
            onGo={(finding) => leave(finding.cells[0])}
          />
        </WhyContext>
        <Anchor href={hrefOf(VIEWS.findings)} className={styles.reasons}>
          Leer las justificaciones completas
        </Anchor>
      </div>
    </aside>
  )
}
