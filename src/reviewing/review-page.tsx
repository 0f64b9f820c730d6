import type { ReactNode } from 'react'
import type { Edition } from '../ficha/edition.ts'
import type { Call } from '../protocol/client.ts'
import { Anchor } from '../ui/anchor.tsx'
import { Separator, TopBar } from '../ui/top-bar.tsx'
import { AccountCorner, type AccountProps } from './account.tsx'
import { openSubmission } from './open-submission.ts'
import { ReviewDesk } from './review-desk.tsx'
import styles from './review-page.module.css'
import { Trouble } from './trouble.tsx'
import { Unreadable } from './unreadable.tsx'
import { useAnswer } from './use-answer.ts'

export interface ReviewPageProps extends AccountProps {
  call: Call
  /** Id of the ficha. */
  ficha: string
  findEdition: (id: number) => Edition | undefined
  /** What is on screen: a section of the ficha, or a view of the whole. The first section when absent. */
  section: string | undefined
  hrefOf: (section: string) => string
  inboxHref: string
}

/** What an institution sent, to be read: answers, figures, findings, justifications, report and receipt. */
export function ReviewPage(props: ReviewPageProps) {
  const { call, ficha, findEdition, inboxHref, onSignOut, who } = props
  const answer = useAnswer(['submission', who.id, ficha], (signal) =>
    call('submission', { params: { id: ficha }, signal }),
  )
  const { value, refusal, again } = answer
  const back = <Anchor href={inboxHref}>Volver a la bandeja</Anchor>
  if (value) {
    const opened = openSubmission(findEdition, value)
    if (opened.ok) return <ReviewDesk key={ficha} {...props} submission={value} examination={opened.value} />
    return (
      <Plain {...props}>
        <Unreadable submission={value} problems={opened.problems} back={back} />
      </Plain>
    )
  }
  return (
    <Plain {...props}>
      {refusal ? (
        <Trouble refusal={refusal} needs="la revisión necesita la red" again={again} onSignOut={onSignOut}>
          {back}
        </Trouble>
      ) : (
        <p className={styles.waiting} role="status">
          Abriendo lo enviado…
        </p>
      )}
    </Plain>
  )
}

/** The page while there is no ficha to show. */
function Plain({ inboxHref, who, onSignOut, children }: ReviewPageProps & { children: ReactNode }) {
  return (
    <>
      <title>Revisión · Cuadra</title>
      <TopBar home={inboxHref}>
        <Anchor href={inboxHref} className="sm nowrap">
          Bandeja
        </Anchor>
        <Separator />
        <h1 className={styles.plainTitle}>Revisión</h1>
        <span className="grow" />
        <AccountCorner who={who} onSignOut={onSignOut} />
      </TopBar>
      <main>{children}</main>
    </>
  )
}
