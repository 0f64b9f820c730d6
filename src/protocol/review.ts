import * as z from 'zod/mini'
import { Evaluation } from '../ficha/evaluation.ts'
import { problemOfText } from '../ficha/kinds/text.ts'
import { ObservationState, ObservedPlace, RemarkKind } from '../ficha/observation.ts'
import { Action, ActName, Status } from '../ficha/status.ts'
import { cleanText } from '../ficha/written/clean-text.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** A text that a database keeps as it is. */
const line = (max: number) =>
  z.string().check(
    z.maxLength(max, { error: ({ input }) => `Pasa de ${max} caracteres: acorte ${String(input).length - max}.` }),
    z.refine((text) => problemOfText(text) === undefined),
  )
/** What people write is kept clean, and has to say something. */
const said = (max: number, missing?: string) =>
  line(max).check(
    z.overwrite(cleanText),
    z.refine((text) => text !== '', missing),
  )
/** Written as every time is, to the millisecond: times are compared as texts. */
const time = z.pipe(
  z.iso.datetime(),
  z.transform((at) => new Date(at).toISOString()),
)

/** Characters of an observation or of an answer at most. */
export const LONGEST_REMARK = 5_000

/** One word of a thread. Times are ISO UTC. */
export const Remark = z.object({
  kind: RemarkKind,
  text: z.string(),
  by: z.object({ name: z.string() }),
  at: z.string(),
  iteration: z.int(),
  position: z.int(),
  /** The reader said it. */
  isMine: z.optional(z.boolean()),
})
export type Remark = z.infer<typeof Remark>

/** Work of a reviewer's at a place of the ficha. */
export const Observation = z.object({
  id: z.string(),
  /** 1, 2, 3 … within the ficha. */
  number: z.int(),
  /** The iteration that it was made on. */
  iteration: z.int(),
  place: ObservedPlace,
  /** What people call the place, and what stood there, as it was when it was observed. */
  label: z.string(),
  shown: z.string(),
  state: ObservationState,
  thread: z.array(Remark),
})
export type Observation = z.infer<typeof Observation>

/** Every act of a review is sent with an id that its client made, and names what was on the screen. */
const act = { act: z.uuid() }
const onScreen = {
  ...act,
  /** Version of the ficha as it was seen. */
  version: z.int().check(z.gte(1)),
  /** Fingerprint of what was sent, as it was seen. */
  fingerprint: hash,
}
/** About the thread of an observation, as far as it was seen. */
const onThread = {
  ...act,
  fingerprint: hash,
  observation: z.string().check(z.maxLength(100)),
  seen: z.int().check(z.gte(1)),
}
/** What an observation says; the words are those of the form, which reads with it too. */
export const ObservedText = z.object({
  text: said(LONGEST_REMARK, 'Escriba qué debe responder o corregir la institución.'),
})
const observed = ObservedText.shape

/** Characters of a reason at most. */
export const LONGEST_REASON = 2_000
const reason = said(LONGEST_REASON, 'Escriba el motivo: la institución y su equipo lo leerán.')

/** What the head of the team says of a ficha; the words are those of the forms, which read with them too. */
export const Extending = z.object({ closes: time, reason })
export const Reopening = z.object({ closes: z.optional(time), reason })
/** Without a reviewer it is again only that of the service's. */
export const Assigning = z.object({ reviewer: z.nullable(z.string().check(z.maxLength(100))) })

/** What can be asked for, besides sending. Texts: Spanish, as people wrote them. */
export const ActBody = z.discriminatedUnion('name', [
  z.object({ name: z.literal('withdraw'), ...onScreen }),
  z.object({ name: z.literal('open'), ...act }),
  z.object({ name: z.literal('begin'), ...onScreen }),
  z.object({
    name: z.literal('observe'),
    ...act,
    fingerprint: hash,
    place: ObservedPlace,
    /** As they stood on the screen; what is kept is what the server reads in what was sent. */
    label: said(500),
    shown: line(300),
    ...observed,
  }),
  z.object({ name: z.literal('reword'), ...onThread, ...observed }),
  z.object({ name: z.literal('insist'), ...onThread, ...observed }),
  z.object({ name: z.literal('accept'), ...onThread }),
  z.object({ name: z.literal('retract'), ...onThread }),
  z.object({ name: z.literal('restore'), ...onThread }),
  z.object({ name: z.literal('unsay'), ...onThread }),
  z.object({ name: z.literal('return'), ...onScreen }),
  z.object({ name: z.literal('close'), ...onScreen }),
  z.object({ name: z.literal('closeWithObservations'), ...onScreen }),
  z.object({ name: z.literal('undoClose'), ...onScreen }),
  z.object({ name: z.literal('undoReturn'), ...onScreen }),
  z.object({ name: z.literal('evaluate'), ...onScreen, evaluation: z.omit(Evaluation, { publishedAt: true }) }),
  z.object({ name: z.literal('publish'), ...onScreen }),
  z.object({ name: z.literal('assign'), ...act, version: onScreen.version, ...Assigning.shape }),
  z.object({ name: z.literal('reopen'), ...onScreen, ...Reopening.shape }),
  z.object({ name: z.literal('extend'), ...act, version: onScreen.version, ...Extending.shape }),
  z.object({ name: z.literal('remind'), ...act, version: onScreen.version }),
])
export type ActBody = z.infer<typeof ActBody>
export type ReviewAct = ActBody['name']
export type ActBodyOf<N extends ReviewAct> = Extract<ActBody, { name: N }>

/** An act that was done; the same again whenever the same act arrives again. */
export const ActDone = z.object({
  act: z.string(),
  name: ActName,
  at: z.string(),
  /** Of the ficha, after it. */
  version: z.int(),
  status: Status,
  /** Of a publication. */
  publication: z.optional(z.string()),
})
export type ActDone = z.infer<typeof ActDone>

/** One sending of a ficha. */
export const IterationLine = z.object({
  iteration: z.int(),
  folio: z.string(),
  at: z.string(),
  by: z.object({ name: z.string() }),
  fingerprint: hash,
  findings: z.int(),
  isWithdrawn: z.boolean(),
})
export type IterationLine = z.infer<typeof IterationLine>

export const SubmissionQuery = z.object({
  iteration: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000))),
})

/** Everything of a review beside what was sent. What reviewers say among returns is shown to reviewers alone. */
export const Review = z.object({
  id: z.string(),
  status: Status,
  version: z.int(),
  programme: z.string(),
  service: z.string(),
  year: z.int(),
  /** The iteration that holds; 0 when there is none. */
  iteration: z.int(),
  iterations: z.array(IterationLine),
  observations: z.array(Observation),
  /** The reviewer to whom it was given. */
  reviewer: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** When the institution first saw what was returned last. */
  openedAt: z.nullable(z.string()),
  closes: z.string(),
  isExtended: z.boolean(),
  movedAt: z.nullable(z.string()),
  /** As saved last; those outside the review see it once it is published. */
  evaluation: z.nullable(Evaluation),
  /** Who saved it, and when; with the evaluation, for those who review. */
  evaluatedBy: z.optional(z.object({ name: z.string(), at: z.string() })),
  publication: z.nullable(z.object({ number: z.string(), at: z.string(), fingerprint: hash })),
  /** The ficha of the same programme in the year before, where it was sent here and the caller reaches it. */
  former: z.nullable(z.object({ id: z.string(), year: z.int(), publication: z.nullable(z.string()) })),
  /** What the caller may do as it stands. */
  may: z.array(Action),
  serverTime: z.string(),
})
export type Review = z.infer<typeof Review>

/** People to whom a ficha can be given, and by whom the Bandeja is filtered. */
export const Reviewers = z.object({
  reviewers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Fichas given to them that wait for a reviewer. */
      waiting: z.optional(z.int()),
    }),
  ),
})
export type Reviewers = z.infer<typeof Reviewers>
