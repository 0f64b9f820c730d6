import * as z from 'zod/mini'
import type { ReportDocument } from './report-document.ts'

export const PUBLISHED_REPORT = 'cuadra-publicada/1'

const ReportShape = z.object({
  edition: z.int(),
  year: z.int(),
  title: z.string(),
  heading: z.array(z.string()),
  sections: z.array(z.looseObject({ id: z.string(), title: z.string(), blocks: z.array(z.looseObject({})) })),
}) as unknown as z.ZodMiniType<ReportDocument>

/** The JSON of a published ficha, as far as it is read again: its frozen report. */
export const PublishedReport = z.looseObject({ format: z.literal(PUBLISHED_REPORT), report: ReportShape })
export type PublishedReport = z.infer<typeof PublishedReport>
