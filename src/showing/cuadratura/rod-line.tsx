import type { CellAddress } from '../../ficha/address.ts'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { WhyFinding } from '../why/why-finding.tsx'
import styles from './cuadratura.module.css'
import type { Rod, RodState, Segment } from './rods.ts'

interface Props {
  rod: Rod
  /** Name of the reference, for those who hear the picture. */
  against: string
  onGo?: ((cell: CellAddress) => void) | undefined
}

const TONES: Partial<Record<RodState, string>> = { equal: 'ok', equalSoFar: 'ok', over: 'err', under: 'err' }

/** What the picture says, in words. */
function heard(rod: Rod, against: string): string {
  if (rod.state === 'reference') return ['la suma de referencia', rod.verdict].filter(Boolean).join(', ')
  if (rod.state === 'over') return `supera en ${rod.verdict.slice(1)} a ${against}`
  if (rod.state === 'under') return `faltan ${rod.verdict.slice(1)} para ${against}`
  if (rod.state === 'overSoFar') return `por ahora supera en ${rod.verdict.slice(1)} a ${against}`
  if (rod.state === 'underSoFar') return `por ahora ${rod.verdict} para ${against}`
  return rod.state === 'equal' ? `igual a ${against}` : rod.verdict
}

/** One rod. Its name opens the addends, so that whoever has no mouse reaches their cells too. */
export function RodLine({ rod, against, onGo }: Props) {
  const terms = useDisclosure()
  const tone = TONES[rod.state] ?? 'dim'
  const quiet = rod.state !== 'over' && rod.state !== 'under'
  return (
    <li>
      <div className={classes(styles.rod, rod.state === 'reference' && styles.reference)}>
        <button type="button" {...terms.button} className={styles.label} title={rod.label}>
          <span className="clip">{rod.label}</span>
          {rod.isSoFar && <span>, por ahora</span>}
          <span className="vh">
            : {rod.total}, {heard(rod, against)}. Ver sus sumandos
          </span>
        </button>
        <span className={styles.total} aria-hidden="true">
          {rod.total}
        </span>
        <Bar rod={rod} onGo={onGo} />
        <span className={styles.after} aria-hidden="true">
          {(rod.state === 'over' || rod.state === 'overSoFar') && (
            <em className={classes(styles.over, rod.state === 'overSoFar' && styles.soFar)} />
          )}
          <span className={classes(styles.verdict, quiet && styles.calm, tone)}>
            {tone === 'ok' && <Icon name="check" small />}
            {rod.verdict}
          </span>
        </span>
      </div>
      {terms.open && (
        <ul {...terms.panel} className={styles.terms}>
          {rod.segments.map((segment) => (
            <TermLine key={segment.cell ?? segment.label} segment={segment} onGo={onGo} />
          ))}
          {rod.segments.length === 0 && <li>Todavía nada que sumar</li>}
          {rod.rule && (
            <li>
              <WhyFinding finding={rod.rule} title={rod.label} />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

function TermLine({ segment: { label, printed, cell }, onGo }: { segment: Segment; onGo: Props['onGo'] }) {
  return (
    <li>
      {cell && onGo ? <LinkButton onClick={() => onGo(cell)}>{label}</LinkButton> : <span>{label}</span>}
      <span className="num">{printed}</span>
    </li>
  )
}

/** Length: to scale, but a gap is never too thin to be seen. */
const widthOf = (rod: Rod): string => {
  if (rod.state === 'under' || rod.state === 'underSoFar') return `min(${rod.length * 100}%, 100% - 12px)`
  return ['over', 'overSoFar', 'equal'].includes(rod.state) ? '100%' : `${rod.length * 100}%`
}

/** The picture itself; those who don't see it hear the name of the rod. */
function Bar({ rod, onGo }: { rod: Rod; onGo: Props['onGo'] }) {
  const width = widthOf(rod)
  const lacks =
    rod.state === 'missing' || rod.state === 'underSoFar' || (rod.state === 'reference' && rod.missing.length > 0)
  const gap = rod.state === 'under' || (lacks && rod.length < 1)
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.segments} style={{ width }}>
        {rod.segments.map((segment) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from those who hear; see below.
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the addends open under the name of the rod.
          <i
            key={segment.cell ?? segment.label}
            style={{ width: `${segment.share * 100}%` }}
            title={`${segment.label}: ${segment.printed}`}
            onClick={() => segment.cell && onGo?.(segment.cell)}
          />
        ))}
      </span>
      {gap && (
        <em className={classes(styles.gap, lacks && styles.missing)} style={{ width: `calc(100% - ${width} - 1px)` }} />
      )}
    </span>
  )
}
