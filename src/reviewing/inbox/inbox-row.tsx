import { agreeing } from '../../ficha/counted.ts'
import type { InboxRow } from '../../protocol/inbox.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printMoment, printShortDay } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import type { Chosen } from '../many/chosen.ts'
import { isLate, statusWords } from '../status-words.ts'
import { FindingChips } from './finding-chips.tsx'
import styles from './inbox-table.module.css'
import { Observed, OpenedByInstitution } from './observed-state.tsx'

interface Props {
  row: InboxRow
  href: string
  current: boolean
  onCurrent: () => void
  /** Fichas of several years stand in the table: the year tells them apart. */
  showsYear: boolean
  /** Opens what wasn't sent yet. */
  opensUnsent: boolean
  /** Fichas are chosen here, to do one thing with many. */
  chosen: Chosen | undefined
}

/** A ficha in the Bandeja. What wasn't sent yet is opened by those who lead; to others it says why it can't be. */
export function InboxLine({ row, href, current, onCurrent, showsYear, opensUnsent, chosen }: Props) {
  const { tone, icon, text } = statusWords(row.status)
  const sent = row.sentAt !== null
  return (
    <tr className={classes(styles.line, current && styles.current, !sent && styles.unsent)} onFocus={onCurrent}>
      {chosen && <ChooseCell row={row} chosen={chosen} />}
      <th scope="row" className={styles.programme}>
        <Name row={row} href={href} opensUnsent={opensUnsent} />
        <Beside row={row} showsYear={showsYear} />
      </th>
      <td className={classes(styles.institution, 'clip', 'dim')} title={`${row.service}, ${row.ministry}`}>
        {row.service}
      </td>
      <td className={styles.status}>
        <State tone={tone} icon={icon}>
          {text}
        </State>
      </td>
      <td className={classes(ledger.number, styles.round)}>{row.iteration || ''}</td>
      <td className={styles.found}>{sent && <FindingChips findings={row.findings} />}</td>
      <td className={styles.observed}>
        <Observed observations={row.observations} />
      </td>
      <td className={styles.opened}>
        <OpenedByInstitution row={row} />
      </td>
      <td className={classes(ledger.number, styles.closes)} title={`Plazo: ${printMoment(row.closes, CHILE)}`}>
        <Deadline row={row} />
      </td>
      <td className={classes(ledger.number, styles.since, 'dim')} title={sinceTitle(row)}>
        {row.movedAt && printShortDay(row.movedAt, CHILE)}
      </td>
      <td className={classes(ledger.number, styles.waiting)}>
        {row.waitingDays !== null && <Days days={row.waitingDays} />}
      </td>
    </tr>
  )
}

/** Space in the row does the same; with Mayús all rows from the one before. */
const ChooseCell = ({ row, chosen }: { row: InboxRow; chosen: Chosen }) => (
  <td className={styles.choose}>
    {/* biome-ignore lint/a11y/useSemanticElements: an input would take the letters that are keys here. */}
    <button
      type="button"
      role="checkbox"
      tabIndex={-1}
      aria-checked={chosen.has(row.id)}
      aria-label={`Elegir ${row.programme}`}
      onClick={({ shiftKey, currentTarget }) => {
        chosen.turn(row.id, shiftKey)
        currentTarget.closest('tr')?.querySelector<HTMLElement>('[data-row]')?.focus()
      }}
    >
      {chosen.has(row.id) && <Icon name="check" small />}
    </button>
  </td>
)

/** Year and reviewer, where they tell one from another. */
function Beside({ row, showsYear }: Pick<Props, 'row' | 'showsYear'>) {
  const words = [showsYear && `Ficha ${row.year}`, row.reviewer && `Asignada a ${row.reviewer}`].filter(Boolean)
  return words.length > 0 && <span className={classes(styles.beside, 'xs', 'dim', 'clip')}>{words.join(' · ')}</span>
}

const sinceTitle = ({ movedAt, sentAt, folio }: InboxRow): string | undefined =>
  [
    movedAt && `Así desde el ${printMoment(movedAt, CHILE)}`,
    sentAt && `enviada el ${printMoment(sentAt, CHILE)}, folio ${folio}`,
  ]
    .filter(Boolean)
    .join('; ') || undefined

function Name({ row, href, opensUnsent }: Pick<Props, 'row' | 'href' | 'opensUnsent'>) {
  if (row.sentAt !== null || opensUnsent)
    return (
      <Anchor
        href={href}
        className="clip"
        title={row.programme}
        data-row={row.id}
        data-answered={row.observations?.answered || undefined}
        data-unsent={row.sentAt === null || undefined}
      >
        {row.programme}
      </Anchor>
    )
  const say = () => announce('Todavía no se puede abrir: la institución no la ha enviado.')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only says why Enter opens nothing here.
    <span
      className="clip"
      title={`${row.programme}. Todavía no se puede abrir: la institución no la ha enviado.`}
      data-row={row.id}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Enter' && say()}
    >
      {row.programme}
    </span>
  )
}

/** Once it is over, what lies with the institution is 'vencida'. */
function Deadline({ row }: Pick<Props, 'row'>) {
  const day = printShortDay(row.closes, CHILE)
  if (!row.late)
    return (
      <span className="dim">
        <span className={styles.phone}>hasta </span>
        {day}
      </span>
    )
  return (
    <span className="warn">
      vencida <span className={styles.closed}>{day}</span>
    </span>
  )
}

function Days({ days }: { days: number }) {
  const late = isLate(days)
  return (
    <span className={classes(late && 'warn')} title={late ? 'Espera hace más de una semana' : undefined}>
      {late && <Icon name="clock" small />} <b>{days}</b>
      <span className={styles.phone}> {agreeing(days, 'día', 'días')}</span>
    </span>
  )
}
