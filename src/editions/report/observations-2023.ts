import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { observations } from '../sections/observations.ts'
import { printText } from './print.ts'

const { head, text } = observations.columns

interface Observation {
  readonly head: string
  readonly text: string
}

/** What the institution wrote, and the justifications that no observation says already, under their heads. */
function observationsOf(ficha: ReadFicha): Observation[] {
  const written = ficha.rows(observations).map((row) => ({
    head: printText(ficha.answer(head, { row })),
    text: printText(ficha.answer(text, { row })),
  }))
  const justified = ficha.findings.flatMap(({ justification }) =>
    justification?.state === 'valid' && justification.text
      ? [{ head: justification.head ?? 'Observaciones generales', text: justification.text }]
      : [],
  )
  return [...written, ...justified].filter(
    (one, index, all) => all.findIndex((other) => other.text === one.text) === index,
  )
}

/** VI. Observaciones de la institución. */
export function observations2023(ficha: ReadFicha): ReportSection {
  const blocks: Block[] = observationsOf(ficha).map((one) => ({ type: 'paragraph', title: one.head, text: one.text }))
  return {
    id: 'observaciones',
    title: 'VI. OBSERVACIONES DE LA INSTITUCIÓN',
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text: 'La institución no presenta observaciones.' }],
  }
}
