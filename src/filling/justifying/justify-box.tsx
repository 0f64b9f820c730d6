import { useEffect, useId, useRef } from 'react'
import type { Finding } from '../../ficha/finding.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { useFilling } from '../filling-context.ts'
import styles from './justify.module.css'
import { ReasonHead } from './reason-head.tsx'
import { ReasonOffer } from './reason-offer.tsx'
import { useReason } from './use-reason.ts'

interface Props {
  finding: Finding
  /** Closes it, where it was opened. */
  onDone?: () => void
}

/** Where the reason for a finding is written: it is kept with every key and belongs to the values it explains. */
export function JustifyBox({ finding, onDone }: Props) {
  const { draft, locked } = useFilling()
  const name = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { written, write, heads, offer } = useReason(finding)
  const box = useRef<HTMLDivElement>(null)
  const opens = onDone !== undefined
  // The box whole, not only its area: what is offered stands over it.
  useEffect(() => {
    if (!opens) return
    area.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [opens])
  const use = () => {
    if (offer) write(offer.reason)
    area.current?.focus()
  }
  return (
    <div ref={box} className={styles.box}>
      {offer && <ReasonOffer offer={offer} finding={finding} onUse={use} locked={locked} />}
      <label htmlFor={name}>{finding.asks ?? 'Por qué'}</label>
      <TextArea
        ref={area}
        id={name}
        value={written.text}
        onChange={(event) => write({ text: event.target.value })}
        onBlur={() => draft.endTyping()}
        readOnly={locked}
        maxLength={20_000}
      />
      <ReasonHead heads={heads} written={written} write={write} locked={locked}>
        {onDone && (
          <Button look="subtle" onClick={onDone}>
            Listo
          </Button>
        )}
      </ReasonHead>
    </div>
  )
}
