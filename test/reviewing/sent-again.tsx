import { openAccountStore } from '../../src/drafts/store/account-store.ts'
import { findEdition, getEdition } from '../../src/editions/editions.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import { writeAnswers } from '../../src/ficha/answers-file.ts'
import { type ObservationState, type RemarkKind, stateOfThread } from '../../src/ficha/observation.ts'
import type { Submission } from '../../src/protocol/bodies.ts'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import type { ActBody, Observation, Remark, Review } from '../../src/protocol/review.ts'
import { ReviewPage } from '../../src/reviewing/desk/review-page.tsx'
import { AnchorContext, type AnchorProps } from '../../src/ui/anchor.tsx'
import { subjectOf } from '../editions/sample.ts'
import { AT, DOCUMENT, observation, reviewOf, SUBMISSION } from './a-review.ts'
import { notFound, offline, settle, show } from './on-screen.tsx'
import { somebody, went } from './on-the-desk.tsx'

const edition = getEdition(2023)
const published = subjectOf(DOCUMENT).answers

/** What was sent the first time: the ficha as it was published, with some cells typed over. */
export const FIRST = { 'finalBudget~t': '180.000', 'componentProduction~c2~t': '0', 'served~t': '140' }

const submissionOf = (iteration: number, answers: Answers): Submission => ({
  ...SUBMISSION,
  iteration,
  document: { ...DOCUMENT, answers: writeAnswers(edition, 2023, answers) },
  receipt: { ...SUBMISSION.receipt, iteration },
})

export const typed = (changes: Record<string, string>): Answers => typeCase(edition, 2023, published, changes)

const remark = (kind: RemarkKind, text: string, position: number, iteration: number): Remark => ({
  kind,
  text,
  position,
  iteration,
  by: { name: kind === 'answer' ? 'Marcela Fuentes' : 'Paula Contreras' },
  isMine: kind !== 'answer',
  at: AT,
})

/** An observation of the first iteration with what was said of it. */
export function observed(number: number, at: string, label: string, ...said: [RemarkKind, string][]): Observation {
  const thread = said.map(([kind, text], index) => remark(kind, text, index + 1, index === 0 ? 1 : 2))
  const state: ObservationState = stateOfThread(thread.map(({ kind }) => kind))
  return observation({ id: `o${number}`, number, place: { kind: 'cell', at }, label, shown: '', thread, state })
}

export const ANSWERED: readonly Observation[] = [
  observed(1, 'finalBudget~2023', 'Presupuesto final 2023', ['observe', '¿Es el final?'], ['answer', 'Se corrige.']),
  observed(
    2,
    'componentProduction~c2~2023',
    'Componente 2 · producción 2023',
    ['observe', 'El componente gastó 15.000 y no informa producción.'],
    ['answer', 'Se agregan 61 personas orientadas y derivadas a la red.'],
  ),
]

/** A server with a ficha that was sent twice. */
export class SentAgain {
  review: Review
  readonly acts: ActBody[] = []
  readonly asked: string[] = []
  /** Is an earlier iteration out of reach? */
  isFirstLost = false
  /** The iteration on the desk; those after the first say the same. */
  latest = 2
  readonly #first: Submission
  readonly #second: Submission
  readonly #person = somebody()

  constructor(observations: readonly Observation[] = ANSWERED, first: Answers = typed(FIRST), second = published) {
    this.#first = submissionOf(1, first)
    this.#second = submissionOf(2, second)
    const [line] = reviewOf().iterations
    this.review = reviewOf({
      status: 'resubmitted',
      iteration: 2,
      iterations: [line!, { ...line!, iteration: 2 }],
      observations: [...observations],
    })
  }

  readonly call = ((id: string, { body, query }: { body?: unknown; query?: { iteration?: number } } = {}) => {
    this.asked.push(id + (query?.iteration === undefined ? '' : ` ${query.iteration}`))
    return Promise.resolve(this.#answer(id, body, query?.iteration))
  }) as Call

  #answer(id: string, body: unknown, iteration: number | undefined): CallResult<unknown> {
    if (id === 'submission' && iteration === 1) return this.isFirstLost ? offline : { is: 'ok', value: this.#first }
    if (id === 'submission') return { is: 'ok', value: { ...this.#second, iteration: iteration ?? this.latest } }
    if (id === 'review') return { is: 'ok', value: this.review }
    return id === 'act' ? this.#act(body as ActBody) : notFound
  }

  #act(body: ActBody): CallResult<unknown> {
    this.acts.push(body)
    const version = this.review.version + 1
    const observations = this.review.observations.map((one) =>
      'observation' in body && one.id === body.observation ? after(one, body) : one,
    )
    this.review = { ...this.review, version, observations }
    return { is: 'ok', value: { act: body.act, name: body.name, at: AT, version, status: 'inReview' } }
  }

  /** On the screen of a reviewer. */
  async open(section?: string): Promise<HTMLElement> {
    const store = await openAccountStore(this.#person)
    const page = await show(
      <AnchorContext value={Link}>
        <ReviewPage
          call={this.call}
          ficha="f1"
          findEdition={findEdition}
          section={section}
          hrefOf={(to) => `/revision/f1/${to}`}
          onGo={(to) => went(`/revision/f1/${to}`)}
          hrefOfFicha={(to) => `/revision/${to}`}
          inboxHrefOf={() => '/bandeja'}
          store={store}
          who={this.#person}
          onSignOut={() => {}}
        />
      </AnchorContext>,
    )
    await settle()
    return page
  }
}

function after(one: Observation, body: ActBody): Observation {
  const kind = body.name as RemarkKind
  const thread = [...one.thread, remark(kind, 'text' in body ? body.text : '', one.thread.length + 1, 2)]
  return { ...one, thread, state: stateOfThread(thread.map((said) => said.kind)) }
}

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
