import { Anchor } from '../ui/anchor.tsx'
import { CHILE, printDay } from '../ui/print-time.ts'
import { Tag } from '../ui/state.tsx'
import { Separator, TopBar, TopTitle } from '../ui/top-bar.tsx'
import { AccountCorner } from './account.tsx'
import type { DeskProps } from './review-desk.tsx'
import styles from './review-page.module.css'
import { daysCounted, daysSince, statusWords } from './status-words.ts'

/** Programme, service, year and iteration; how the ficha stands and since when it waits. */
export function ReviewTop({ submission, inboxHref, who, onSignOut }: DeskProps) {
  const { receipt, status, iteration, document } = submission
  const { tone, icon, text } = statusWords(status)
  const days = daysSince(receipt.at, Date.now())
  return (
    <TopBar home={inboxHref}>
      <Anchor href={inboxHref} className="sm nowrap">
        Bandeja
      </Anchor>
      <Separator />
      <TopTitle
        title={document.programme.name}
        sub={`${document.programme.service} · Ficha ${document.period.year} · iteración ${iteration}`}
      />
      <Tag tone={tone} icon={icon}>
        {text}
      </Tag>
      <span className={styles.since}>
        desde el {printDay(receipt.at, CHILE)}
        {status === 'inReview' && `, espera ${daysCounted(days)}`}
      </span>
      <span className="grow" />
      <AccountCorner who={who} onSignOut={onSignOut} />
    </TopBar>
  )
}
