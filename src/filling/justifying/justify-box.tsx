import { useEffect, useId, useRef } from 'react'
import type { Finding } from '../../ficha/finding.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { useFilling } from '../filling-context.ts'
import { useTyping } from '../typing.ts'
import { JustificationHead } from './justification-head.tsx'
import styles from './justify.module.css'
import type { Offer } from './use-justification.ts'
import { useJustification } from './use-justification.ts'

interface Props {
  finding: Finding
  /** Closes it, where it was opened. */
  onDone?: () => void
}

/** Where a finding is justified: what is written is kept with every key and belongs to the values it explains. */
export function JustifyBox({ finding, onDone }: Props) {
  const { locked } = useFilling()
  const name = useId()
  const { written, write, heads, offer } = useJustification(finding)
  const typing = useTyping<HTMLTextAreaElement>({
    name,
    read: () => written.text,
    write: (text) => write({ text }),
  })
  const area = typing.ref
  const box = useRef<HTMLDivElement>(null)
  const opens = onDone !== undefined
  // The box whole, not only its area: what is offered stands over it.
  useEffect(() => {
    if (!opens) return
    area.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [opens, area])
  const use = () => {
    if (offer) write(offer.justification)
    area.current?.focus()
  }
  return (
    <div ref={box} className={styles.box}>
      {offer && <JustificationOffer offer={offer} finding={finding} onUse={use} locked={locked} />}
      <label htmlFor={name}>{finding.asks ?? 'Por qué'}</label>
      <TextArea
        {...typing}
        id={name}
        readOnly={locked}
        maxLength={20_000}
        data-task={finding.justification?.state === 'valid' ? undefined : 'open'}
      />
      <JustificationHead heads={heads} written={written} write={write} locked={locked}>
        {onDone && (
          <Button look="subtle" onClick={onDone}>
            Listo
          </Button>
        )}
      </JustificationHead>
    </div>
  )
}

interface OfferProps {
  offer: Offer
  finding: Finding
  /** Puts the text where it can be edited, for the values of now. */
  onUse: () => void
  locked: boolean
}

/** A text to begin from: the one that explained other values, or last year's. */
function JustificationOffer({ offer: { is, justification }, finding, onUse, locked }: OfferProps) {
  return (
    <div className={styles.offer} data-offer={is}>
      {is === 'lapsed' ? (
        <p className="warn">
          <Icon name="tri" small /> Caducó: se escribió para {justification.writtenFor ?? 'otros valores'}. Ahora es{' '}
          {finding.summary}.
        </p>
      ) : (
        <p className="dim">El año pasado se explicó así:</p>
      )}
      <blockquote>«{justification.text}»</blockquote>
      {!locked && (
        <Button onClick={onUse} aria-label={`${ACTIONS[is]}: ${finding.title}`}>
          {ACTIONS[is]}
        </Button>
      )}
    </div>
  )
}

const ACTIONS: Record<Offer['is'], string> = {
  lapsed: 'Usar este texto de nuevo',
  former: 'Usar como base',
}
