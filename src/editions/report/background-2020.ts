import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { inPrintOrder, printRegion2019, printRegion2021 } from '../catalogs/regions.ts'
import * as asked from '../sections/background.ts'
import { regions } from '../sections/regions.ts'
import { entriesOf, printText } from './print.ts'

/** What a sentence is about is said where there is nothing to say of it. */
const REGIONS_UNKNOWN = 'Regiones: Sin información.'
const EXECUTION_UNKNOWN = 'Ejecución por terceros: Sin información.'

/** I. Antecedentes in both years: what it is and where it runs, its purpose, its history. */
const section = (ficha: ReadFicha, where: readonly string[], history: readonly Block[]): ReportSection => ({
  id: 'antecedentes',
  title: 'I. ANTECEDENTES DEL PROGRAMA',
  blocks: [
    {
      type: 'paragraph',
      title: 'DESCRIPCIÓN',
      text: [printText(ficha.answer(asked.description)), ...where].join('\n\n'),
    },
    { type: 'paragraph', title: 'PROPÓSITO', text: printText(ficha.answer(asked.purpose)) },
    ...history,
  ],
})

export const background2020 = (ficha: ReadFicha): ReportSection =>
  section(
    ficha,
    [regionsSentence(ficha, 'El programa se implementa en', '', printRegion2019), executors2020(ficha)],
    [
      { type: 'paragraph', title: 'HISTORIA', text: '' },
      ...yearsBlocks(ficha),
      ...(ficha.programme.exAnte ?? []).map(
        ({ year, grade }): Block => ({ type: 'paragraph', title: `Evaluación Ex-Ante ${year}`, text: grade }),
      ),
      {
        type: 'paragraph',
        title: 'Otro tipo de evaluaciones externas',
        text: printText(ficha.answer(asked.otherEvaluations)),
      },
    ],
  )

export const background2021 = (ficha: ReadFicha): ReportSection =>
  section(
    ficha,
    [
      regionsSentence(ficha, 'Los beneficiarios efectivos se encuentran en', ' de', printRegion2021),
      executed2021(ficha),
    ],
    [
      { type: 'paragraph', title: 'HISTORIAL EVALUATIVO DEL PROGRAMA', text: '' },
      ...yearsBlocks(ficha),
      evaluations(
        'Evaluaciones Ex-Ante',
        (ficha.programme.exAnte ?? []).map(({ year, grade }) => `${year}: ${grade}`),
      ),
      evaluations(
        'Evaluación Ex-Post',
        (ficha.programme.exPost ?? []).map((one) => `${one.year}: ${one.institution}, ${one.kind}, ${one.grade}.`),
      ),
      { type: 'paragraph', title: 'Otras evaluaciones', text: printText(ficha.answer(asked.otherEvaluations)) },
    ],
  )

/** That there is one region only is ours. */
function regionsSentence(ficha: ReadFicha, beginning: string, of: string, print: (code: string) => string): string {
  const codes = entriesOf(ficha.answer(regions))
  if (codes.length === 0) return REGIONS_UNKNOWN
  const named = codes.length > 1 ? 'las regiones' : 'la región'
  return `${beginning} ${named}${of}: ${inPrintOrder(codes).map(print).join(', ')}.`
}

/** That nobody else runs it is the sentence of 2023. */
const ALONE = 'El programa no es ejecutado por terceros.'

function executors2020(ficha: ReadFicha): string {
  const thirdParties = ficha.answer(asked.thirdParties)
  if (thirdParties !== true) return thirdParties === false ? ALONE : EXECUTION_UNKNOWN
  const names = entriesOf(ficha.answer(asked.executors))
  return `Y se ejecuta por terceros${names.length > 0 ? `: ${names.join(', ')}` : ''}.`
}

/** 2021 says that others run it, and not who. */
function executed2021(ficha: ReadFicha): string {
  const thirdParties = ficha.answer(asked.thirdParties)
  if (thirdParties === undefined) return EXECUTION_UNKNOWN
  return thirdParties === true ? 'Se ejecuta por terceros.' : ALONE
}

const yearsBlocks = (ficha: ReadFicha): Block[] => [
  { type: 'paragraph', title: 'Año de inicio', text: printText(ficha.answer(asked.firstYear)) },
  { type: 'paragraph', title: 'Año de término', text: printText(ficha.answer(asked.lastYear)) },
]

/** None is said as other evaluations say it: 'No'. */
const evaluations = (title: string, items: readonly string[]): Block =>
  items.length > 0 ? { type: 'list', title, items } : { type: 'paragraph', title, text: 'No' }
