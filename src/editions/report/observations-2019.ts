import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { observationTable2019 } from '../sections/observations-2019.ts'
import { observationsOf } from './observations.ts'

/** What the institution says, under heads. */
export function observations2019(ficha: ReadFicha): ReportSection {
  const blocks: Block[] = observationsOf(ficha, observationTable2019).map((one) => ({
    type: 'paragraph',
    title: one.head,
    text: one.text,
  }))
  return {
    id: 'observaciones',
    title: 'OBSERVACIONES DE LA INSTITUCIÓN',
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text: 'La institución no presenta observaciones.' }],
  }
}

/** The note that closes the ficha. */
export const notes2019 = (): ReportSection => ({
  id: 'notas',
  title: 'NOTA TÉCNICA',
  blocks: [
    {
      type: 'notes',
      items: [
        'Nota técnica: La ficha de evaluación de desempeño de la oferta social corresponde al seguimiento de la gestión anual de los programas e iniciativas sociales, a partir de la información auto reportada por los Servicios. La cual no corresponde a una evaluación de impacto, de implementación ni fiscalización de la oferta social.',
      ],
    },
  ],
})
