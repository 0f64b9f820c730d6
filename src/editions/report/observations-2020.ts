import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { observations2020, observations2021 } from '../sections/observations-2020.ts'
import { healthBlocks2020 } from './health-2020.ts'
import { notes2020 } from './notes-2020.ts'
import { observationsOf, type PrintedObservation, underHeads } from './observations.ts'

/** Ours. */
const NONE: Block = { type: 'paragraph', text: 'La institución no presenta observaciones.' }

/** V. Observaciones institución: adjustments by the health emergency, observations; the notes follow with no title. */
export function observationSection2020(ficha: ReadFicha): ReportSection {
  const texts = observationsOf(ficha, observations2020)
  return {
    id: 'observaciones',
    title: 'V. OBSERVACIONES INSTITUCIÓN',
    blocks: [
      ...healthBlocks2020(ficha),
      { type: 'paragraph', title: 'OBSERVACIONES DE LA INSTITUCIÓN', text: '' },
      ...(texts.length > 0 ? texts.map(({ head, text }): Block => ({ type: 'paragraph', title: head, text })) : [NONE]),
      notes2020(ficha),
    ],
  }
}

/** VI. Observaciones de la institución: under each head, each text after its motive. */
export function observationSection2021(ficha: ReadFicha): ReportSection {
  const heads = underHeads(observationsOf(ficha, observations2021))
  return {
    id: 'observaciones',
    title: 'VI. OBSERVACIONES DE LA INSTITUCIÓN',
    blocks: heads.length > 0 ? heads.flatMap(({ head, texts }) => headBlocks(head, texts)) : [NONE],
  }
}

const headBlocks = (head: string, texts: readonly PrintedObservation[]): Block[] => [
  { type: 'paragraph', title: head.toUpperCase(), text: '' },
  ...texts.map(({ motive, text }): Block => ({ type: 'paragraph', ...(motive && { title: motive }), text })),
]
