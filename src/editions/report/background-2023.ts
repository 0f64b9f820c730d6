import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import * as asked from '../sections/background.ts'
import { findingBlocks } from './findings-2023.ts'
import { entriesOf, printText } from './print.ts'

/** I. Antecedentes: what the programme is, its findings not overcome and its history of evaluations. */
export function background2023(ficha: ReadFicha): ReportSection {
  return {
    id: 'antecedentes',
    title: 'I. ANTECEDENTES',
    blocks: [
      { type: 'paragraph', title: 'Descripción', text: printText(ficha.answer(asked.description)) },
      { type: 'paragraph', title: 'Año de inicio', text: printText(ficha.answer(asked.firstYear)) },
      { type: 'paragraph', title: 'Año de término', text: printText(ficha.answer(asked.lastYear)) },
      { type: 'paragraph', title: 'Ejecutores', text: executors(ficha) },
      { type: 'paragraph', title: 'Propósito', text: printText(ficha.answer(asked.purpose)) },
      { type: 'paragraph', title: 'HALLAZGOS NO SUPERADOS DEL DESEMPEÑO', text: '' },
      ...findingBlocks(ficha),
      ...historyBlocks(ficha),
    ],
  }
}

function executors(ficha: ReadFicha): string {
  if (ficha.answer(asked.thirdParties) === false) return 'El programa no es ejecutado por terceros.'
  const names = entriesOf(ficha.answer(asked.executors))
  return names.length > 0 ? `${names.join(', ')}.` : 'Sin información'
}

const yes = (is: boolean): string => (is ? 'Sí' : 'No')

function historyBlocks(ficha: ReadFicha): Block[] {
  const { exAnte = [], exPost = [], monitored = [] } = ficha.programme
  const recent = monitored.filter((year) => year >= ficha.period.year - 3)
  return [
    { type: 'paragraph', title: 'HISTORIAL EVALUATIVO', text: '' },
    {
      type: 'list',
      title: `Evaluaciones Ex Ante: ${yes(exAnte.length > 0)}`,
      items: exAnte.map((one) => `${one.year}: ${one.grade}`),
    },
    {
      type: 'list',
      title: `Ex Dure o Monitoreo (en los últimos 3 años): ${yes(recent.length > 0)}`,
      items: recent.length > 0 ? [recent.join(', ')] : [],
    },
    {
      type: 'list',
      title: `Evaluación Ex-Post: ${yes(exPost.length > 0)}`,
      items: exPost.map((one) => `${one.year}: ${one.institution}, ${one.kind}, ${one.grade}`),
    },
    { type: 'paragraph', title: 'Otras evaluaciones', text: printText(ficha.answer(asked.otherEvaluations)) },
  ]
}
