import { NONE } from '../../ficha/answer.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { ODS_DESCRIPTIONS_2023, printOds } from '../catalogs/ods.ts'
import { POVERTY_2015 } from '../catalogs/poverty.ts'
import * as asked from '../sections/attributes.ts'
import { entriesOf, inWords } from './print.ts'

/** V. Otros atributos. Poverty is asked of social programmes only. */
export const attributes2023 = (ficha: ReadFicha): ReportSection => ({
  id: 'atributos',
  title: 'V. OTROS ATRIBUTOS',
  blocks: [
    odsBlock(ficha),
    ...(ficha.programme.social ? [povertyBlock(ficha), incomeBlock(ficha)] : []),
    genderBlock(ficha),
  ],
})

const UNKNOWN = 'Sin información.'

function odsBlock(ficha: ReadFicha): Block {
  const answer = ficha.answer(asked.ods)
  const none = answer === NONE ? 'El programa no declara contribuir a un ODS en particular.' : UNKNOWN
  const items = entriesOf(answer).map((goal) => printOds(goal, ODS_DESCRIPTIONS_2023))
  return {
    type: 'list',
    title: 'Contribución a los Objetivos de Desarrollo Sostenible (ODS)',
    items: items.length > 0 ? items : [none],
  }
}

function povertyBlock(ficha: ReadFicha): Block {
  const title = 'Pobreza multidimensional'
  const answer = ficha.answer(asked.povertyCarencias)
  const chosen = entriesOf(answer)
  if (chosen.length === 0) {
    const text =
      answer === NONE ? 'El programa no presenta un potencial de contribución a la pobreza multidimensional.' : UNKNOWN
    return { type: 'paragraph', title, text }
  }
  return {
    type: 'list',
    title: `${title}: El programa presenta un potencial de contribución a la/a siguiente/s dimensión/es`,
    items: povertyDimensions(chosen),
  }
}

/** 'Dimensión Salud, en específico, …' of each dimension that has one of the carencias chosen. */
export const povertyDimensions = (chosen: readonly string[]): string[] =>
  POVERTY_2015.flatMap(({ dimension, carencias }) => {
    const mine = carencias.filter((carencia) => chosen.includes(`${dimension}: ${carencia}`))
    if (mine.length === 0) return []
    return [
      `Dimensión ${dimension}, en específico, dado su potencial contribución a la/s carencia/s de: ${mine.join(', ')}`,
    ]
  })

/** The sentence of own income is published; the others are ours. */
function incomeBlock(ficha: ReadFicha): Block {
  const title = 'Pobreza por ingresos'
  const answer = ficha.answer(asked.incomePoverty)
  if (answer !== true) {
    const text =
      answer === false
        ? 'El programa no tiene un potencial de contribución a la reducción de pobreza por ingresos.'
        : UNKNOWN
    return { type: 'paragraph', title, text }
  }
  const channel =
    ficha.answer(asked.incomeChannel) === 'transferencias'
      ? 'transferencias monetarias'
      : 'acciones de apoyo a la generación o aumento de ingresos autónomos'
  return {
    type: 'paragraph',
    title,
    text: `El programa tiene un potencial de contribución a la reducción de pobreza por ingresos, mediante ${channel}.`,
  }
}

function genderBlock(ficha: ReadFicha): Block {
  const title = 'Enfoque de género'
  const answer = ficha.answer(asked.genderApproach)
  if (answer !== true) {
    const text =
      answer === false ? 'El programa no declara incorporar enfoque de género en su implementación.' : UNKNOWN
    return { type: 'paragraph', title, text }
  }
  return {
    type: 'list',
    title: `${title}: El programa declara incorporar enfoque de género en su implementación`,
    items: genderItems(ficha),
  }
}

function genderItems(ficha: ReadFicha): string[] {
  const measures = entriesOf(ficha.answer(asked.genderMeasures))
  const fields = entriesOf(ficha.answer(asked.genderFields))
  const registers = ficha.answer(asked.registersSex)
  return [
    ...(registers === undefined
      ? []
      : [`${registers ? 'Cuenta' : 'No cuenta'} con la información de sus beneficiarios según sexo registral.`]),
    ...(measures.length > 0 ? [`Tipo de medidas que incorporaron: ${inWords(measures)}.`] : []),
    ...(fields.length > 0 ? [`Ámbito de acción en que fueron incorporadas: ${fields.join(', ')}.`] : []),
  ]
}
