import * as z from 'zod/mini'

/** An aspect judged apart (2019: criteria of targeting, tools of selection), with the evaluator's comment. */
const aspect = z.object({
  result: z.enum(['Cumple', 'No cumple']),
  comment: z.optional(z.string().check(z.maxLength(20_000))),
})

const judgement = z.object({
  /** Weaknesses that the evaluator found, as they print; [] is 'sin hallazgos'. Absent: not judged yet. */
  findings: z.optional(z.array(z.string().check(z.maxLength(20_000)))),
  text: z.optional(z.string().check(z.maxLength(20_000))),
  /** By id of the aspect, where the edition judges some apart. */
  aspects: z.optional(z.record(z.string().check(z.maxLength(80)), aspect)),
})

const indicatorJudgement = z.object({
  pertinence: z.optional(z.enum(['Pertinente', 'No pertinente'])),
  quality: z.optional(z.enum(['Cumple', 'No cumple'])),
  /** Result against the year before where no rule gives it. */
  result: z.optional(z.string().check(z.maxLength(2_000))),
})

/** What the evaluator wrote; absent before the evaluation (ficha-file). */
export const Evaluation = z.object({
  dimensions: z.object({
    focalizacion: z.optional(judgement),
    eficiencia: z.optional(judgement),
    eficacia: z.optional(judgement),
  }),
  /** Ids of findings marked as overcome, with the reason. */
  overcome: z.array(
    z.object({ finding: z.string().check(z.maxLength(200)), reason: z.string().check(z.maxLength(20_000)) }),
  ),
  administrationWellEstimated: z.optional(z.boolean()),
  /** By row id of the indicator. */
  indicators: z.optional(z.record(z.string(), indicatorJudgement)),
  /** When the report was published; ISO UTC. */
  publishedAt: z.optional(z.iso.datetime({ offset: true })),
})
export type Evaluation = z.infer<typeof Evaluation>
export type Judgement = z.infer<typeof judgement>
export type IndicatorJudgement = z.infer<typeof indicatorJudgement>
