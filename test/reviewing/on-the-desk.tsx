import { vi } from 'vitest'
import { type AccountStore, openAccountStore } from '../../src/drafts/store/account-store.ts'
import { findEdition } from '../../src/editions/editions.ts'
import type { Who } from '../../src/protocol/bodies.ts'
import type { CallResult } from '../../src/protocol/client.ts'
import { type Problem, problem } from '../../src/protocol/problems.ts'
import type { RecordedAct } from '../../src/protocol/record.ts'
import type { ActBody, ActDone, Observation, Review } from '../../src/protocol/review.ts'
import { ReviewPage } from '../../src/reviewing/desk/review-page.tsx'
import { AnchorContext, type AnchorProps } from '../../src/ui/anchor.tsx'
import { AT, observation, reviewOf, SUBMISSION } from './a-review.ts'
import { serving, settle, show, who } from './on-screen.tsx'

let people = 0
/** Somebody with an empty disk. */
export const somebody = (): Who => ({ ...who, id: `paula-${++people}` })

export const went = vi.fn()
const Link = ({ href, ...rest }: AnchorProps) => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      event.preventDefault()
      went(href)
    }}
  />
)

/** A server with one ficha, which does acts as ours does, once each; or refuses, or is out of reach. */
export class Office {
  review: Review
  readonly acts: ActBody[] = []
  record: RecordedAct[] = []
  /** Refuses the next act, or lets its answer be lost. */
  next: Problem | 'lost' | 'unreachable' | undefined
  readonly #done = new Map<string, ActDone>()
  readonly #served = serving({
    submission: { is: 'ok', value: SUBMISSION },
    review: () => ({ is: 'ok', value: this.review }),
    act: (body) => this.#act(body as ActBody),
    inbox: { is: 'problem', problem: problem('not-found') },
    reviewers: { is: 'ok', value: { reviewers: [{ id: 'r2', name: 'Diego Lara' }] } },
    fichaRecord: () => ({ is: 'ok', value: { acts: this.record } }),
  })

  constructor(
    readonly person: Who = somebody(),
    change: Partial<Review> = {},
  ) {
    this.review = reviewOf(change, person.roles[0])
  }

  #act(body: ActBody): CallResult<unknown> {
    const { next } = this
    this.next = undefined
    this.acts.push(body)
    if (next === 'unreachable') return { is: 'offline' }
    if (next && next !== 'lost') return { is: 'problem', problem: next }
    const done = this.#done.get(body.act) ?? this.#do(body)
    return next === 'lost' ? { is: 'offline' } : { is: 'ok', value: done }
  }

  #do(body: ActBody): ActDone {
    const version = this.review.version + 1
    const { observations } = this.review
    if (body.name === 'observe') {
      const { act: id, place, label, shown, text } = body
      const thread = [{ ...observation().thread[0]!, text }]
      const made = observation({ id, number: observations.length + 1, place, label, shown, thread })
      this.review = { ...this.review, observations: [...observations, made] }
    }
    if (body.name === 'insist') {
      const said = (one: Observation) => ({ ...one.thread[0]!, kind: 'insist' as const, text: body.text, position: 9 })
      const insisted = (one: Observation): Observation =>
        one.id === body.observation ? { ...one, state: 'open', thread: [...one.thread, said(one)] } : one
      this.review = { ...this.review, observations: observations.map(insisted) }
    }
    if (body.name === 'return')
      this.review = reviewOf({ ...this.review, status: 'returned', may: ['readSubmission', 'undoReturn'] })
    if (body.name === 'close')
      this.review = reviewOf({ ...this.review, status: 'closed', may: ['readSubmission', 'undoClose', 'evaluate'] })
    if (body.name === 'undoClose' || body.name === 'undoReturn') {
      const { may } = reviewOf({ status: 'inReview' })
      this.review = { ...this.review, status: 'inReview', may }
    }
    this.review = { ...this.review, version }
    const done = { act: body.act, name: body.name, at: AT, version, status: this.review.status }
    this.#done.set(body.act, done)
    return done
  }

  /** The ficha on the screen of this person, whose disk is kept from one opening to the next. */
  async open(section = 'presupuesto'): Promise<{ page: HTMLElement; store: AccountStore }> {
    const store = await openAccountStore(this.person)
    const page = await show(
      <AnchorContext value={Link}>
        <ReviewPage
          call={this.#served.call}
          ficha="f1"
          findEdition={findEdition}
          section={section}
          hrefOf={(to) => `/revision/f1/${to}`}
          onGo={(to) => went(`/revision/f1/${to}`)}
          hrefOfFicha={(to) => `/revision/${to}`}
          inboxHrefOf={() => '/bandeja'}
          store={store}
          who={this.person}
          onSignOut={() => {}}
        />
      </AnchorContext>,
    )
    await settle()
    return { page, store }
  }
}
