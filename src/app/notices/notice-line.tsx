import type { Matter } from '../../ficha/notice.ts'
import type { PersonalNotice } from '../../protocol/notices.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-shapes.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { Tag } from '../../ui/state.tsx'
import { nameFicha, sayNotice } from './notice-words.ts'
import styles from './notices-page.module.css'

const ICONS: Readonly<Partial<Record<Matter, IconName>>> = {
  received: 'send',
  returned: 'back',
  resubmitted: 'reply',
  reopened: 'key',
  extended: 'clock',
  late: 'clock',
  assigned: 'pc',
}

const hrefOf = ({ ficha, fills }: PersonalNotice): string =>
  fills ? `/fichas/${encodeURIComponent(ficha)}/antecedentes` : `/revision/${encodeURIComponent(ficha)}`

/** One notice: what happened to which ficha, what it waits for and since when. Opening it is reading it. */
export function NoticeLine({ notice, onRead }: { notice: PersonalNotice; onRead: () => void }) {
  const { matter, urgency, isRead, canOpen, since } = notice
  return (
    <li className={classes(styles.line, !isRead && styles.unread)}>
      <Icon name={ICONS[matter] ?? 'okc'} small />
      <div className={styles.words} title={printMoment(since, CHILE)}>
        {canOpen ? (
          <Anchor href={hrefOf(notice)} onClick={onRead}>
            {nameFicha(notice)}
          </Anchor>
        ) : (
          <b>{nameFicha(notice)}</b>
        )}
        : {sayNotice(notice, Date.now())}
      </div>
      <span className={styles.marks}>
        {urgency === 'waits' && (
          <Tag tone="warn" icon="clock">
            Pendiente de usted
          </Tag>
        )}
        {isRead ? (
          <span className="xs dim">Leído</span>
        ) : (
          <Button look="subtle" onClick={onRead} aria-label={`Nuevo, marcar como leído: ${nameFicha(notice)}`}>
            <Icon name="check" small /> Nuevo, marcar como leído
          </Button>
        )}
      </span>
    </li>
  )
}
