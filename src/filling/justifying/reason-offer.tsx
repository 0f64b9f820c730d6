import type { Finding } from '../../ficha/finding.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './justify.module.css'
import type { Offer } from './use-reason.ts'

interface Props {
  offer: Offer
  finding: Finding
  /** Puts the text where it can be edited, for the values of now. */
  onUse: () => void
  locked: boolean
}

/** A text to begin from: the one that explained other values, or last year's. */
export function ReasonOffer({ offer: { is, reason }, finding, onUse, locked }: Props) {
  return (
    <div className={styles.offer} data-offer={is}>
      {is === 'lapsed' ? (
        <p className="warn">
          <Icon name="tri" small /> Caducó: se escribió para {reason.writtenFor ?? 'otros valores'}. Ahora es{' '}
          {finding.summary}.
        </p>
      ) : (
        <p className="dim">El año pasado se explicó así:</p>
      )}
      <blockquote>«{reason.text}»</blockquote>
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
