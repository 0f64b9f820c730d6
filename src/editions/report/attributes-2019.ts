import { NONE } from '../../ficha/answer.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { ODS_DESCRIPTIONS_2019, type OdsDescriptions, printOds } from '../catalogs/ods.ts'
import * as asked from '../sections/attributes.ts'
import { povertyDimensions } from './attributes-2023.ts'
import { entriesOf } from './print.ts'

const UNKNOWN = 'Sin información.'

/** ODS and poverty, asked of social programmes only. */
export const attributes2019 = (ficha: ReadFicha): ReportSection => ({
  id: 'atributos',
  title: 'CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)',
  blocks: [odsBlock2019(ficha), ...povertyBlocks2019(ficha)],
})

/** The sentence of none is the one of 2021. */
export function odsBlock2019(ficha: ReadFicha, descriptions: OdsDescriptions = ODS_DESCRIPTIONS_2019): Block {
  const answer = ficha.answer(asked.ods)
  const items = entriesOf(answer).map((goal) => printOds(goal, descriptions))
  const none =
    answer === NONE ? 'El programa no identifica la contribución a los Objetivos de Desarrollo Sostenible.' : UNKNOWN
  return items.length > 0 ? { type: 'list', items } : { type: 'paragraph', text: none }
}

/** Whether a programme may act on the poverty of incomes: fichas of 2019 and 2020 end without a point. */
export interface IncomeWords {
  readonly subject: string
  readonly none: string
}
const INCOME_2019: IncomeWords = {
  subject: 'El programa/iniciativa',
  none: 'no presenta potencial de contribución a la pobreza por ingresos',
}

/** Poverty as fichas of 2019 and 2020 print it; 2021 words that of incomes its own way. */
export const povertyBlocks2019 = (ficha: ReadFicha, words: IncomeWords = INCOME_2019): Block[] =>
  ficha.programme.social ? [povertyBlock(ficha), incomeBlock(ficha, words)] : []

/** The sentence of some carencias is the one of 2023. */
function povertyBlock(ficha: ReadFicha): Block {
  const title = 'POBREZA MULTIDIMENSIONAL'
  const answer = ficha.answer(asked.povertyCarencias)
  const chosen = entriesOf(answer)
  if (chosen.length > 0) {
    const words = 'El programa presenta un potencial de contribución a la/a siguiente/s dimensión/es'
    return { type: 'list', title: `${title}: ${words}`, items: povertyDimensions(chosen) }
  }
  const none = 'El programa no presenta potencial de contribución a la pobreza multidimensional.'
  return { type: 'paragraph', title, text: answer === NONE ? none : UNKNOWN }
}

const CHANNELS: Record<string, string> = {
  autónomos: 'acciones de apoyo a la generación o aumento de ingresos autónomos',
  transferencias: 'transferencias monetarias',
}

/** The sentence of a programme that contributes is ours, after the one of 2023. */
function incomeBlock(ficha: ReadFicha, { subject, none }: IncomeWords): Block {
  const title = 'POBREZA POR INGRESOS'
  const [answer, channel] = [ficha.answer(asked.incomePoverty), CHANNELS[String(ficha.answer(asked.incomeChannel))]]
  if (answer === undefined) return { type: 'paragraph', title, text: UNKNOWN }
  if (answer === false) return { type: 'paragraph', title, text: `${subject} ${none}` }
  const text = `${subject} presenta potencial de contribución a la pobreza por ingresos${channel ? `, mediante ${channel}` : ''}.`
  return { type: 'paragraph', title, text }
}
