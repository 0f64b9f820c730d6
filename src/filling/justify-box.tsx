import { useEffect, useId, useRef, useState } from 'react'
import type { Finding } from '../ficha/finding.ts'
import { Button } from '../ui/button.tsx'
import { Select, TextArea } from '../ui/inputs.tsx'
import { useFilling } from './filling-context.ts'
import styles from './justify.module.css'

interface Props {
  finding: Finding
  /** Closes it, where it was opened. */
  onDone?: () => void
}

/** Where the reason for a finding is written: it is kept with every key and belongs to the values it explains. */
export function JustifyBox({ finding, onDone }: Props) {
  const { draft, live, locked } = useFilling()
  const names = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const heads = live.edition.justificationHeads
  const held = draft.justification(finding)
  const [text, setText] = useState(held?.text ?? '')
  const [head, setHead] = useState(held?.head || heads.bySection[finding.section] || heads.all.at(-1) || '')
  useEffect(() => (onDone ? area.current?.focus() : undefined), [onDone])
  const write = (nextText: string, nextHead: string) => {
    setText(nextText)
    setHead(nextHead)
    const { rule, cells, values, summary } = finding
    draft.justify(finding.id, { rule, cells: [...cells], values, writtenFor: summary, head: nextHead, text: nextText })
  }
  return (
    <div className={styles.box}>
      {finding.justification?.state === 'lapsed' && (
        <div className={styles.lapsed}>
          <Button onClick={() => write(text, head)} blocked={text.trim() === ''}>
            Vale también para {finding.summary}
          </Button>
        </div>
      )}
      <label htmlFor={`${names}-texto`}>{finding.asks ?? 'Por qué'}</label>
      <TextArea
        ref={area}
        id={`${names}-texto`}
        value={text}
        onChange={(event) => write(event.target.value, head)}
        onBlur={() => draft.endTyping()}
        readOnly={locked}
        maxLength={20_000}
      />
      <div className={styles.foot}>
        <label htmlFor={`${names}-tema`} className="xs dim">
          Se imprime bajo
        </label>
        <Select
          id={`${names}-tema`}
          value={head}
          onChange={(event) => write(text, event.target.value)}
          disabled={locked}
        >
          {heads.all.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        {onDone && (
          <Button look="subtle" onClick={onDone}>
            Listo
          </Button>
        )}
      </div>
    </div>
  )
}
