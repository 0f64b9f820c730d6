import { z } from 'zod'

/** An aspect judged apart (2019: criteria of targeting, tools of selection), with the evaluator's comment. */
const aspect = z.object({ result: z.enum(['Cumple', 'No cumple']), comment: z.string().max(20_000).optional() })

const judgement = z.object({
  /** Weaknesses that the evaluator found, as they print; [] is 'sin hallazgos'. Absent: not judged yet. */
  findings: z.array(z.string().max(20_000)).optional(),
  text: z.string().max(20_000).optional(),
  /** By id of the aspect, where the edition judges some apart. */
  aspects: z.record(z.string().max(80), aspect).optional(),
})

const indicatorJudgement = z.object({
  pertinence: z.enum(['Pertinente', 'No pertinente']).optional(),
  quality: z.enum(['Cumple', 'No cumple']).optional(),
  /** Result against the year before where no rule gives it. */
  result: z.string().max(2_000).optional(),
})

/** What the evaluator wrote; absent before the evaluation (ficha-file). */
export const Evaluation = z.object({
  dimensions: z.object({
    focalizacion: judgement.optional(),
    eficiencia: judgement.optional(),
    eficacia: judgement.optional(),
  }),
  /** Ids of findings marked as overcome, with the reason. */
  overcome: z.array(z.object({ finding: z.string().max(200), reason: z.string().max(20_000) })),
  administrationWellEstimated: z.boolean().optional(),
  /** By row id of the indicator. */
  indicators: z.record(z.string(), indicatorJudgement).optional(),
  /** When the report was published; ISO UTC. */
  publishedAt: z.iso.datetime({ offset: true }).optional(),
})
export type Evaluation = z.infer<typeof Evaluation>
export type Judgement = z.infer<typeof judgement>
export type IndicatorJudgement = z.infer<typeof indicatorJudgement>
