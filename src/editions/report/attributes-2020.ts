import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { odsBlock2019, povertyBlocks2019 } from './attributes-2019.ts'

const ODS_TITLE = 'CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)'
const titled = (block: Block): Block => ({ ...block, title: ODS_TITLE }) as Block

/** IV. Otros antecedentes: ODS and, of social programmes, poverty, as 2019 words them. */
export const attributes2020 = (ficha: ReadFicha): ReportSection => ({
  id: 'atributos',
  title: 'IV. OTROS ANTECEDENTES DEL PROGRAMA',
  blocks: [titled(odsBlock2019(ficha)), ...povertyBlocks2019(ficha)],
})

const INCOME_2021 = {
  subject: 'El programa',
  none: 'no presenta potencial de contribución a la pobreza por ingresos.',
}

/** IV. Otros atributos. No description of a goal of 2021 was seen. */
export const attributes2021 = (ficha: ReadFicha): ReportSection => ({
  id: 'atributos',
  title: 'IV. OTROS ATRIBUTOS DEL PROGRAMA',
  blocks: [titled(odsBlock2019(ficha, {})), ...povertyBlocks2019(ficha, INCOME_2021)],
})
