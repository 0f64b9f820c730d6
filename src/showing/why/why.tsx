import { useEffect, useRef, useState } from 'react'
import type { Examination, Explanation } from '../../engine/examination.ts'
import { explainFigure } from '../../engine/explaining/explain-figure.ts'
import { explainFinding } from '../../engine/explaining/explain-finding.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './why.module.css'
import type { WhyAccess, WhyQuestion } from './why-context.ts'
import { FormulaLine } from './why-line.tsx'
import { Rows } from './why-rows.tsx'

export interface WhyProps extends WhyAccess {
  asks: WhyQuestion
  onClose?: () => void
}

const answerOf = (ficha: Examination, asks: WhyQuestion): Explanation | undefined =>
  'figure' in asks ? explainFigure(ficha, asks.figure) : explainFinding(ficha, asks.finding)

/** '¿Por qué?': the formula as a line of figures, under each its name, who and when. A figure in it can be asked further. */
export function Why({ asks, ficha, whoOf, onGo, onClose }: WhyProps) {
  const [asked, setAsked] = useState<readonly WhyQuestion[]>([asks])
  const heading = useRef<HTMLHeadingElement>(null)
  const current = answerOf(ficha(), asked.at(-1)!)
  const go = (path: readonly WhyQuestion[]) => {
    setAsked(path)
    heading.current?.focus()
  }
  useEffect(() => heading.current?.focus(), [])
  if (!current) return <p className="dim">No hay una fórmula para esta cifra.</p>
  const asking = { whoOf, onGo, onAsk: (figure: CellAddress) => go([...asked, { figure }]) }
  return (
    <div className={styles.why}>
      <h3 ref={heading} tabIndex={-1}>
        <span>{questionOf(current)}</span>
        <span className={styles.name}>{current.label}</span>
        <span className="grow" />
        {asked.length > 1 && (
          <Button look="subtle" onClick={() => go(asked.slice(0, -1))}>
            <Icon name="left" small /> Volver
          </Button>
        )}
        {onClose && (
          <Button look="subtle" onClick={onClose} className={styles.close}>
            <span className="vh">Cerrar </span>
            <Kbd>Esc</Kbd>
            <Icon name="close" small />
          </Button>
        )}
      </h3>
      {current.rule && <p className={styles.checks}>{[current.rule.checks, current.rule.demands].join(' ').trim()}</p>}
      <FormulaLine key={current.address} explanation={current} {...asking} />
      {current.also.length > 0 && <Rows title="También se mira" rows={current.also} {...asking} />}
      <p className={styles.source}>Fuente: {current.source}</p>
    </div>
  )
}

/** '¿Por qué 38,9%?', '¿Por qué está sin calcular?'; a sum that adds up has no finding. */
function questionOf({ printed, rule }: Explanation): string {
  if (!rule) return `¿Por qué ${printed || 'está sin calcular'}?`
  return printed === '' ? '¿Por qué?' : `¿Por qué ${printed}?`
}
