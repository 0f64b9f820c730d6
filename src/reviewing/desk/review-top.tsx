import type { ReactNode } from 'react'
import { rolesInWords } from '../../ficha/status.ts'
import { AccountMenu } from '../../ui/bar/account-menu.tsx'
import { Separator, TopBar, TopTitle } from '../../ui/bar/top-bar.tsx'
import { classes } from '../../ui/classes.ts'
import { Tag } from '../../ui/state.tsx'
import { ManyProgress } from '../many/many-progress.tsx'
import type { DeskProps } from '../review-props.ts'
import styles from '../review-screen.module.css'
import { statusWords } from '../status-words.ts'
import { sinceWords } from './since-words.ts'
import { WalkLinks } from './walk-links.tsx'

/** Programme, service, year and iteration; how the ficha stands and since when it waits. A phone keeps to that. */
export function ReviewTop(props: DeskProps & { children?: ReactNode }) {
  const { submission, review, inboxHref, walk, hrefOfFicha, call, who, onSignOut, children } = props
  const { receipt, iteration, document } = submission
  const { tone, icon, text } = statusWords(review.status)
  return (
    <TopBar home={inboxHref}>
      <WalkLinks inboxHref={inboxHref} walk={walk} hrefOfFicha={hrefOfFicha} />
      <span className={styles.corner}>
        <Separator />
      </span>
      <div className={styles.name}>
        <TopTitle
          title={document.programme.name}
          sub={`Ficha ${document.period.year} · iteración ${iteration} · ${document.programme.service}`}
        />
      </div>
      <Tag tone={tone} icon={icon}>
        {text}
      </Tag>
      <span className={styles.since}>{sinceWords(review, receipt.at)}</span>
      <span className="grow" />
      {children}
      <ManyProgress call={call} person={who.id} href={inboxHref} />
      <span className={classes(styles.corner, 'row')}>
        <AccountMenu name={who.name} roles={rolesInWords(who.roles)} shows="nothing" onSignOut={onSignOut} />
      </span>
    </TopBar>
  )
}
