import type { ReadFicha } from '../../ficha/reading.ts'
import type { ReportSection } from '../../ficha/report-document.ts'
import type { Dimension } from '../../ficha/rule.ts'
import { indicatorsOf } from './indicators/indicators.ts'
import { indicatorWords2020 } from './indicators/indicators-2020.ts'
import { PENDING, WITHOUT_OBSERVATIONS } from './print.ts'
import { NOT_POSSIBLE } from './sentences-2019.ts'

/** How an edition names its three dimensions, and what stands under each as the lines of 'Resultados'. */
export type Analysis = readonly {
  readonly dimension: Dimension
  readonly label: string
  readonly results: (ficha: ReadFicha) => readonly string[]
}[]

/** II. Análisis de desempeño: every finding prints, in range and out of it, beside what the evaluator wrote. */
export const analysisSection = (ficha: ReadFicha, analysis: Analysis): ReportSection => ({
  id: 'analisis',
  title: 'II. ANÁLISIS DE DESEMPEÑO',
  blocks: [
    {
      type: 'table',
      title: 'RESULTADOS ANÁLISIS DEL DESEMPEÑO DEL PROGRAMA',
      columns: ['DIMENSIÓN', 'RESULTADOS', 'OBSERVACIONES EVALUADOR(ES)'],
      rows: analysis.map(({ dimension, label, results }) => [
        label,
        results(ficha).join('\n') || nothingKnown(ficha, dimension),
        evaluatorText(ficha, dimension),
      ]),
      texts: [1, 2],
    },
  ],
})

/** Ours: no figure of the dimension is known and who evaluates adds nothing. */
const nothingKnown = (ficha: ReadFicha, dimension: Dimension): string =>
  ficha.evaluation?.dimensions[dimension] ? bullet(`${NOT_POSSIBLE}.`) : PENDING

/** A dimension without a judgement wasn't evaluated yet. */
function evaluatorText(ficha: ReadFicha, dimension: Dimension): string {
  const judgement = ficha.evaluation?.dimensions[dimension]
  return judgement ? (judgement.text ?? WITHOUT_OBSERVATIONS) : PENDING
}

export const bullet = (sentence: string): string => `• ${sentence}`

/** Sentences of the rules on a dimension, in the order of the edition, whether or not they were overcome. */
export const computedSentences = (ficha: ReadFicha, dimension: Dimension): string[] =>
  ficha.findings.flatMap(({ prints }) => (prints?.dimension === dimension ? [bullet(prints.sentence)] : []))

export const evaluatorFindings = (ficha: ReadFicha, dimension: Dimension): string[] =>
  (ficha.evaluation?.dimensions[dimension]?.findings ?? []).map(bullet)

/** What the evaluator found of the targeting; none, in the words of the edition; or nothing judged yet. */
export function targetingResults(ficha: ReadFicha, none: string): string[] {
  const findings = ficha.evaluation?.dimensions.focalizacion?.findings
  if (!findings) return [PENDING]
  return findings.length > 0 ? findings.map(bullet) : [bullet(none)]
}

/** Ours, as 2023 says of its tables. */
export const WITHOUT_PURPOSE = 'El programa no reporta indicadores de propósito.'

export const analysis2020 = (ficha: ReadFicha): ReportSection =>
  analysisSection(ficha, [
    {
      dimension: 'focalizacion',
      label: 'Focalización y Cobertura',
      results: () =>
        targetingResults(
          ficha,
          `El programa no presenta deficiencias evidentes en su focalización ${ficha.period.year}.`,
        ),
    },
    {
      dimension: 'eficiencia',
      label: 'Eficiencia y ejecución presupuestaria',
      results: () => [...computedSentences(ficha, 'eficiencia'), ...evaluatorFindings(ficha, 'eficiencia')],
    },
    {
      dimension: 'eficacia',
      label: 'Eficacia',
      results: () => [...purposeResults(ficha), ...evaluatorFindings(ficha, 'eficacia')],
    },
  ])

/** 2020 speaks of the first purpose indicator alone. The sentences of what fails are ours. */
function purposeResults(ficha: ReadFicha): string[] {
  const [main] = indicatorsOf(ficha, 'propósito')
  if (main === undefined) return [WITHOUT_PURPOSE]
  const judged = ficha.evaluation?.indicators?.[main]
  const may = judged?.pertinence === 'Pertinente' ? 'permite' : 'no permite'
  const any = judged?.quality === 'Cumple' ? 'No se advierten' : 'Se advierten'
  return [
    'Respecto al indicador principal de propósito:',
    bullet(
      `Pertinencia: ${judged?.pertinence ? `El indicador ${may} medir el objetivo del programa o iniciativa.` : PENDING}`,
    ),
    bullet(`Calidad: ${judged?.quality ? `${any} deficiencias metodológicas en el indicador.` : PENDING}`),
    bullet(`Resultados respecto al año anterior: ${indicatorWords2020.result(ficha, main)}`),
  ]
}
