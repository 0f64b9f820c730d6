import type { ReadFicha } from '../../ficha/reading.ts'
import type { ReportSection } from '../../ficha/report-document.ts'
import { coverage } from '../figures/population.ts'
import { servedText, targetText } from '../sections/population.ts'
import { printPercent, printText, threeYears } from './print.ts'

/** II. Focalización: who is served, and coverage by year. */
export function targeting2023(ficha: ReadFicha): ReportSection {
  const years = threeYears(ficha)
  return {
    id: 'focalizacion',
    title: 'II. DESEMPEÑO DEL PROGRAMA: FOCALIZACIÓN',
    blocks: [
      { type: 'paragraph', title: 'Población objetivo', text: printText(ficha.answer(targetText)) },
      { type: 'paragraph', title: 'Población beneficiada', text: printText(ficha.answer(servedText)) },
      {
        type: 'table',
        title: 'Cobertura por año',
        columns: ['', ...years.map(String)],
        rows: [['Cobertura', ...years.map((year) => printPercent(ficha, coverage, { year }))]],
        notes: ['Cobertura: (Población beneficiada del año t / población objetivo año t)*100.'],
      },
    ],
  }
}
