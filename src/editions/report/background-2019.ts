import type { ReadFicha } from '../../ficha/reading.ts'
import type { ReportSection } from '../../ficha/report-document.ts'
import { inPrintOrder, printRegion2019 } from '../catalogs/regions.ts'
import * as asked from '../sections/background.ts'
import { targetText } from '../sections/population.ts'
import { potentialText, universal } from '../sections/population-2019.ts'
import { regions } from '../sections/regions.ts'
import { entriesOf, printText } from './print.ts'

/** What the programme does, where, and by whom. */
export const description2019 = (ficha: ReadFicha): ReportSection => ({
  id: 'antecedentes',
  title: 'DESCRIPCIÓN DEL PROGRAMA',
  blocks: [
    { type: 'paragraph', text: printText(ficha.answer(asked.description)) },
    { type: 'paragraph', text: regionSentence(ficha) },
    { type: 'paragraph', text: executorSentence(ficha) },
  ],
})

/** That of one region is ours. */
function regionSentence(ficha: ReadFicha): string {
  const names = inPrintOrder(entriesOf(ficha.answer(regions))).map(printRegion2019)
  if (names.length === 0) return 'Regiones donde se implementa: Sin información.'
  return `El programa se implementa en ${names.length > 1 ? 'las regiones' : 'la región'}: ${names.join(', ')}.`
}

/** That of no third parties is the one of 2023. */
function executorSentence(ficha: ReadFicha): string {
  const isByOthers = ficha.answer(asked.thirdParties)
  if (isByOthers === false) return 'El programa no es ejecutado por terceros.'
  const names = entriesOf(ficha.answer(asked.executors))
  if (isByOthers === undefined || names.length === 0) return 'Ejecución por terceros: Sin información.'
  return `Y se ejecuta por terceros: ${names.join(', ')}.`
}

export const history2019 = (ficha: ReadFicha): ReportSection => ({
  id: 'historia',
  title: 'HISTORIA DEL PROGRAMA',
  blocks: [
    { type: 'paragraph', title: 'Año de inicio', text: printText(ficha.answer(asked.firstYear)) },
    { type: 'paragraph', title: 'Año de término', text: printText(ficha.answer(asked.lastYear)) },
    {
      type: 'paragraph',
      title: 'Otro tipo de evaluaciones externas',
      text: printText(ficha.answer(asked.otherEvaluations)),
    },
  ],
})

const POPULATION = 'Población que el programa se propone atender en un año calendario'

/** Of a universal programme one sentence; of the others both texts, in an order that is ours. */
export function targetPopulation2019(ficha: ReadFicha): ReportSection {
  const section = { id: 'poblacion', title: 'POBLACIÓN OBJETIVO' }
  if (ficha.answer(universal) === true) {
    const text = 'El programa es universal por lo tanto la población potencial es igual a la población objetivo.'
    return { ...section, blocks: [{ type: 'paragraph', title: POPULATION, text }] }
  }
  return {
    ...section,
    blocks: [
      { type: 'paragraph', title: POPULATION, text: printText(ficha.answer(targetText)) },
      { type: 'paragraph', title: 'Población potencial', text: printText(ficha.answer(potentialText)) },
    ],
  }
}
