import { useRef } from 'react'
import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import { isUnderReview } from '../../ficha/status.ts'
import type { Call } from '../../protocol/client.ts'
import type { Review } from '../../protocol/review.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button, buttonClass, LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from '../deciding/action-bar.module.css'
import { ActionBar } from '../deciding/action-bar.tsx'
import { EndedLine } from '../deciding/ended-line.tsx'
import { HeadButtons } from '../deciding/head-buttons.tsx'
import { NotDoneLine } from '../deciding/not-done-line.tsx'
import type { DeskProps } from '../review-props.ts'
import { VIEWS } from '../views.ts'
import type { ListWalk, WalkedRow } from '../walked-list.ts'
import { PlaceLine } from './place-line.tsx'
import type { DeskState } from './use-desk.ts'

/** The bar of the desk, with what has to be known before deciding over it. `onSlot`: takes the place where a view puts its own. */
export function DeskFoot(
  props: DeskProps & { state: DeskState; onSlot: ((slot: HTMLElement | null) => void) | undefined },
) {
  const { submission, review, hrefOf, inboxHref, walk, hrefOfFicha, call, onSignOut, state, onSlot } = props
  const { acting, reviewing, composers, decisions, asking, ask } = state
  const bar = useRef<HTMLElement>(null)
  const isBehind = review.iteration !== submission.iteration
  const readNewest = () => {
    props.readSubmissionAgain()
    if (review.iteration > submission.iteration) props.onGo(VIEWS.changes)
  }
  return (
    <ActionBar
      reviewing={reviewing}
      decisions={decisions}
      asking={asking}
      onAsk={ask}
      drafts={composers.notes.all}
      onOpenDraft={composers.open}
      onRead={state.readObservation}
      bar={bar}
      head={<HeadButtons reviewing={reviewing} onOpen={(act) => state.setSide({ is: act })} />}
      help={
        <Button look="subtle" className={styles.desk} onClick={() => state.setSide({ is: 'help' })}>
          <Icon name="key" small /> Teclas
        </Button>
      }
      after={
        onSlot ? (
          <span ref={onSlot} className={styles.slot} />
        ) : (
          <AfterReview
            review={review}
            call={call}
            inboxHref={inboxHref}
            walk={walk}
            evaluationHref={hrefOf(VIEWS.evaluation)}
            hrefOfFicha={hrefOfFicha}
          />
        )
      }
    >
      {!asking && reviewing.may('observe') && state.placeInFocus && (
        <div className={styles.place}>
          <PlaceLine examination={props.examination} place={state.placeInFocus} onObserve={reviewing.compose} />
        </div>
      )}
      {isBehind && <BehindLine review={review} shown={submission.iteration} onRead={readNewest} />}
      {state.ended && !acting.notDone && <EndedLine {...props} {...state.ended} onForget={() => ask(undefined)} />}
      {acting.notDone && (
        <NotDoneLine
          notDone={acting.notDone}
          changesHref={hrefOf(VIEWS.record)}
          onSignOut={onSignOut}
          onForget={acting.forget}
        />
      )}
    </ActionBar>
  )
}

interface BehindProps extends Pick<DeskProps, 'review'> {
  /** The iteration on the screen. */
  shown: number
  onRead: () => void
}

/** The institution sent again, or took back what it sent, while it was being read. */
function BehindLine({ review: { iteration }, shown, onRead }: BehindProps) {
  const isNewer = iteration > shown
  return (
    <div className={styles.notDone} role="status">
      <Icon name={isNewer ? 'reply' : 'back'} small />
      <span className="grow">
        {isNewer
          ? `La institución envió la iteración ${iteration}: aquí se ve la ${shown}.`
          : `La institución retiró la iteración ${shown}, que es la que se ve aquí.`}
      </span>
      <LinkButton onClick={onRead}>{isNewer ? `Leer la iteración ${iteration}` : 'Leer la vigente'}</LinkButton>
    </div>
  )
}

type NextRow = Pick<WalkedRow, 'id' | 'programme'>

interface AfterProps {
  review: Review
  call: Call
  inboxHref: string
  walk: ListWalk | undefined
  evaluationHref: string
  hrefOfFicha: (ficha: string) => string
}

/** Once it is decided: on to its evaluation, to the next ficha that waits, or back to the Bandeja. */
function AfterReview(props: AfterProps) {
  const { review, inboxHref, evaluationHref } = props
  if (isUnderReview(review.status)) return null
  return (
    <>
      {review.may.includes('evaluate') && (
        <Anchor href={evaluationHref} className={buttonClass({ size: 'md', look: 'fill' })}>
          <Icon name="pen" small /> Evaluar
        </Anchor>
      )}
      <NextFicha {...props} />
      <Anchor href={inboxHref} className={buttonClass({ size: 'md' })}>
        Volver a la bandeja
      </Anchor>
    </>
  )
}

/** The next of the list that one came from; else, of those that lie with the reviewers, the one that has waited longest. */
const NextFicha = (props: AfterProps) =>
  props.walk ? <NextLink next={props.walk.after} {...props} /> : <NextWaiting {...props} />

function NextWaiting({ review, call, hrefOfFicha }: AfterProps) {
  const { value } = useQuery(
    ['inbox', 'next'],
    (signal) => call('inbox', { query: { sort: 'waiting', dir: 'desc' }, signal }),
    {
      maxAge: A_WHILE,
    },
  )
  const next = value?.rows.find(({ id, status }) => id !== review.id && isUnderReview(status))
  return <NextLink next={next} hrefOfFicha={hrefOfFicha} />
}

function NextLink({ next, hrefOfFicha }: Pick<AfterProps, 'hrefOfFicha'> & { next: NextRow | undefined }) {
  if (!next) return null
  return (
    <Anchor href={hrefOfFicha(next.id)} className={buttonClass({ size: 'md' })} title={next.programme}>
      Siguiente ficha <Icon name="right" small />
    </Anchor>
  )
}
