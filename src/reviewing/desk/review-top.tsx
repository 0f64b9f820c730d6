import type { ReactNode } from 'react'
import { rolesInWords } from '../../ficha/status.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { AccountMenu } from '../../ui/bar/account-menu.tsx'
import { Separator, TopBar, TopTitle } from '../../ui/bar/top-bar.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/state.tsx'
import type { DeskProps } from '../review-props.ts'
import styles from '../review-screen.module.css'
import { statusWords } from '../status-words.ts'
import { sinceWords } from './since-words.ts'

/** Programme, service, year and iteration; how the ficha stands and since when it waits. A phone keeps to that. */
export function ReviewTop(props: DeskProps & { children?: ReactNode }) {
  const { submission, review, inboxHref, who, onSignOut, children } = props
  const { receipt, iteration, document } = submission
  const { tone, icon, text } = statusWords(review.status)
  return (
    <TopBar home={inboxHref}>
      <Anchor href={inboxHref} className={classes(styles.back, 'sm', 'nowrap')} aria-label="Bandeja">
        <Icon name="left" small /> <span>Bandeja</span>
      </Anchor>
      <span className={styles.corner}>
        <Separator />
      </span>
      <TopTitle
        title={document.programme.name}
        sub={`${document.programme.service} · Ficha ${document.period.year} · iteración ${iteration}`}
      />
      <Tag tone={tone} icon={icon}>
        {text}
      </Tag>
      <span className={styles.since}>{sinceWords(review, receipt.at)}</span>
      <span className="grow" />
      {children}
      <span className={classes(styles.corner, 'row')}>
        <AccountMenu name={who.name} roles={rolesInWords(who.roles)} shows="nothing" onSignOut={onSignOut} />
      </span>
    </TopBar>
  )
}
