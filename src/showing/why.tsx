import { Fragment, useEffect, useRef, useState } from 'react'
import type { ExplainedInput, Explanation } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './why.module.css'

/** Who typed a cell and when: 'Finanzas, 4 mar'; and what stood before, when that is worth saying. */
export interface Authorship {
  readonly text: string
  readonly was?: string
}

export interface WhyProps {
  /** Address of the figure that is asked about. */
  figure: CellAddress
  explain: (figure: CellAddress) => Explanation | undefined
  whoOf?: (cell: CellAddress) => Authorship | undefined
  onGo?: (cell: CellAddress) => void
  onClose?: () => void
}

/** '¿Por qué?': the formula as a line of figures, under each its name, who and when. A figure in it can be asked further. */
export function Why({ figure, explain, whoOf, onGo, onClose }: WhyProps) {
  const [asked, setAsked] = useState<readonly CellAddress[]>([figure])
  const heading = useRef<HTMLHeadingElement>(null)
  const current = explain(asked.at(-1)!)
  const go = (path: readonly CellAddress[]) => {
    setAsked(path)
    heading.current?.focus()
  }
  useEffect(() => heading.current?.focus(), [])
  if (!current) return <p className="dim">No hay una fórmula para esta cifra.</p>
  return (
    <div className={styles.why}>
      <h3 ref={heading} tabIndex={-1}>
        <span>¿Por qué {current.printed || 'está sin calcular'}?</span>
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
      <Line explanation={current} whoOf={whoOf} onGo={onGo} onAsk={(address) => go([...asked, address])} />
      <p className={styles.source}>Fuente: {current.source}</p>
    </div>
  )
}

interface LineProps extends Pick<WhyProps, 'whoOf' | 'onGo'> {
  explanation: Explanation
  onAsk: (figure: CellAddress) => void
}

function Line({ explanation: { line, printed, unit }, ...rest }: LineProps) {
  return (
    <div className={styles.line}>
      {line.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a formula keeps its order; the same sign comes twice.
        <Fragment key={index}>
          {'operator' in part ? (
            <span className={styles.operator}>{part.operator}</span>
          ) : (
            <Input input={part} {...rest} />
          )}
        </Fragment>
      ))}
      <span className={styles.operator}>=</span>
      <span className={classes(styles.term, styles.result)}>
        <b>{printed || 'sin calcular'}</b>
        {!printed.endsWith(unit) && <em>{unit}</em>}
      </span>
    </div>
  )
}

interface InputProps extends Pick<LineProps, 'whoOf' | 'onGo' | 'onAsk'> {
  input: ExplainedInput
}

const ORIGINS: Record<ExplainedInput['from'], string> = {
  threshold: 'umbral del año',
  period: 'del período',
  former: 'ficha anterior',
  rule: 'de la regla',
  figure: '',
  cell: '',
}

function Input({ input, whoOf, onGo, onAsk }: InputProps) {
  const [cell] = input.cells
  const who = input.cells.length === 1 && cell ? whoOf?.(cell) : undefined
  return (
    <span className={classes(styles.term, who?.was !== undefined && styles.changed)}>
      <b>{input.printed}</b>
      <em>{input.label}</em>
      <span>{who ? `${who.was === undefined ? '' : `era ${who.was}; `}${who.text}` : fromWords(input)}</span>
      {input.figure && (
        <LinkButton onClick={() => onAsk(input.figure!)} aria-label={`¿Por qué ${input.printed}, ${input.label}?`}>
          ¿Por qué?
        </LinkButton>
      )}
      {input.from === 'cell' && cell && onGo && (
        <LinkButton onClick={() => onGo(cell)} aria-label={`Ir a la celda: ${input.label}`}>
          {input.cells.length > 1 ? 'Ir a la primera' : 'Ir a la celda'}
        </LinkButton>
      )}
    </span>
  )
}

const fromWords = (input: ExplainedInput): string =>
  input.from === 'cell' && input.cells.length > 1 ? `${input.cells.length} celdas` : ORIGINS[input.from]
