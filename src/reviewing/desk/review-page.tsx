import type { ReactNode } from 'react'
import { Places, Trouble, TroubleBox } from '../../asking/trouble.tsx'
import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import type { FileProblem } from '../../ficha/document.ts'
import { rolesInWords } from '../../ficha/status.ts'
import type { Submission } from '../../protocol/bodies.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { AccountMenu } from '../../ui/bar/account-menu.tsx'
import { Separator, TopBar } from '../../ui/bar/top-bar.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { openSubmission } from '../open-submission.ts'
import type { AccountProps, ReviewPageProps } from '../review-props.ts'
import styles from '../review-screen.module.css'
import { useReview } from '../use-reviewing.ts'
import { ReviewDesk } from './review-desk.tsx'
import { UnsentFicha } from './unsent-ficha.tsx'
import { useWalk } from './use-walk.ts'

/** What an institution sent and how its review goes: to read, observe, return, close. */
export function ReviewPage(props: ReviewPageProps) {
  const { call, ficha, findEdition, inboxHrefOf, who, onSignOut } = props
  useFocusKept()
  const walk = useWalk(call, who.id, ficha)
  const inboxHref = inboxHrefOf(walk?.address ?? {})
  const answer = useQuery(['submission', ficha], (signal) => call('submission', { params: { id: ficha }, signal }), {
    maxAge: A_WHILE,
  })
  const review = useReview(call, ficha)
  const { value, again } = answer
  const refusal = answer.refusal ?? (review.value ? undefined : review.refusal)
  const back = <Anchor href={inboxHref}>Volver a la bandeja</Anchor>
  if (value && review.value) {
    const opened = openSubmission(findEdition, value)
    const list = { inboxHref, walk }
    const desk = {
      ...list,
      submission: value,
      review: review.value,
      readSubmissionAgain: again,
      readReviewAgain: review.again,
    }
    if (opened.ok) return <ReviewDesk key={ficha} {...props} {...desk} examination={opened.value} />
    return (
      <Plain inboxHref={inboxHref} who={who} onSignOut={onSignOut}>
        <Unreadable submission={value} problems={opened.problems} back={back} />
      </Plain>
    )
  }
  if (review.value?.iteration === 0)
    return (
      <Plain inboxHref={inboxHref} who={who} onSignOut={onSignOut} title={review.value.programme}>
        <UnsentFicha {...props} review={review.value} />
      </Plain>
    )
  const bothAgain = () => {
    again()
    review.again()
  }
  return (
    <Plain inboxHref={inboxHref} who={who} onSignOut={onSignOut}>
      {refusal ? (
        <Trouble refusal={refusal} needs="la revisión necesita la red" again={bothAgain} onSignOut={onSignOut}>
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

interface PlainProps extends AccountProps {
  inboxHref: string
  /** What is read instead of a ficha, when it has a heading of its own. */
  title?: string
  children: ReactNode
}

/** The page while there is no ficha to show. */
function Plain({ inboxHref, who, onSignOut, title, children }: PlainProps) {
  return (
    <>
      <title>{[title, 'Revisión', 'Cuadra'].filter(Boolean).join(' · ')}</title>
      <TopBar home={inboxHref}>
        <Anchor href={inboxHref} className="sm nowrap">
          Bandeja
        </Anchor>
        <Separator />
        {title ? (
          <span className={styles.plainTitle}>Sin enviar</span>
        ) : (
          <h1 className={styles.plainTitle}>Revisión</h1>
        )}
        <span className="grow" />
        <AccountMenu name={who.name} roles={rolesInWords(who.roles)} shows="roles" onSignOut={onSignOut} />
      </TopBar>
      <main>{children}</main>
    </>
  )
}

interface UnreadableProps {
  submission: Submission
  problems: readonly FileProblem[]
  back: ReactNode
}

/** What was sent is there, but this version can't read it: what was received, where it stops, and what to do. */
function Unreadable({ submission: { receipt }, problems, back }: UnreadableProps) {
  return (
    <TroubleBox icon="x" actions={back}>
      <h2>Esta versión de Cuadra no puede leer lo que se envió</h2>
      <p>
        {receipt.programme}, ficha {receipt.year}: se recibió el {printMoment(receipt.at, CHILE)} con el folio{' '}
        {receipt.folio} y está guardada en el servidor. Recargue la página para usar la última versión; si sigue igual,
        avise a quien administra Cuadra con esta lista.
      </p>
      <Places problems={problems} />
    </TroubleBox>
  )
}
