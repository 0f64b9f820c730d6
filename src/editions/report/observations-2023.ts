import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { observationsOf } from './observations.ts'

/** VI. Observaciones de la institución. */
export function observations2023(ficha: ReadFicha): ReportSection {
  const blocks: Block[] = observationsOf(ficha).map((one) => ({ type: 'paragraph', title: one.head, text: one.text }))
  return {
    id: 'observaciones',
    title: 'VI. OBSERVACIONES DE LA INSTITUCIÓN',
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text: 'La institución no presenta observaciones.' }],
  }
}
