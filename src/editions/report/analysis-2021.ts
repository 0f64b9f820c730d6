import type { ReadFicha } from '../../ficha/reading.ts'
import type { ReportSection } from '../../ficha/report-document.ts'
import { administrationSentence } from './administration-sentences.ts'
import {
  analysisSection,
  bullet,
  computedSentences,
  evaluatorFindings,
  targetingResults,
  WITHOUT_PURPOSE,
} from './analysis-2020.ts'
import { indicatorsOf } from './indicators/indicators.ts'
import { comparison } from './indicators/indicators-2020.ts'
import { PENDING } from './print.ts'

const WELL_TARGETED =
  'El programa no presenta deficiencias evidentes en los criterios de focalización implementados durante el periodo'

export const analysis2021 = (ficha: ReadFicha): ReportSection =>
  analysisSection(ficha, [
    {
      dimension: 'focalizacion',
      label: 'Focalización',
      results: () => targetingResults(ficha, `${WELL_TARGETED} ${ficha.period.year}.`),
    },
    {
      dimension: 'eficiencia',
      label: 'Eficiencia y ejecución presupuestaria',
      results: () => [
        ...computedSentences(ficha, 'eficiencia'),
        bullet(`Gasto administrativo: ${administration(ficha)}`),
        ...evaluatorFindings(ficha, 'eficiencia'),
      ],
    },
    {
      dimension: 'eficacia',
      label: 'Eficacia',
      results: () => [...purposeResults(ficha), ...evaluatorFindings(ficha, 'eficacia')],
    },
  ])

/** From 2021 the evaluator says whether it is well estimated (domain §7). */
const administration = (ficha: ReadFicha): string => administrationSentence(ficha) ?? PENDING

function purposeResults(ficha: ReadFicha): string[] {
  const rows = indicatorsOf(ficha, 'propósito')
  if (rows.length === 0) return [WITHOUT_PURPOSE]
  return rows.map((row, index) => bullet(`Respecto al ${nth(index)}. ${purposeSentences(ficha, row)}`))
}

const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo']
const nth = (index: number): string =>
  ORDINALS[index] ? `${ORDINALS[index]} indicador de propósito` : `indicador de propósito ${index + 1}`

/** Of one that doesn't measure the purpose nothing more is said (domain §7). */
function purposeSentences(ficha: ReadFicha, row: string): string {
  const judged = ficha.evaluation?.indicators?.[row]
  if (judged?.pertinence === 'No pertinente')
    return 'El indicador de propósito no permite medir el objetivo del programa.'
  const measures = judged?.pertinence
    ? 'El indicador de propósito permite medir el objetivo del programa.'
    : `Pertinencia: ${PENDING}.`
  return [measures, quality(judged?.quality), purposeResult2021(ficha, row)].join(' ')
}

/** That deficiencies are found is ours. */
function quality(judged: string | undefined): string {
  if (!judged) return `Calidad: ${PENDING}.`
  return `Complementariamente, ${judged === 'Cumple' ? 'no se' : 'se'} advierten deficiencias metodológicas en la formulación y/o medición del indicador.`
}

/** Published where it can't be compared; otherwise what the evaluator says, or ours once there is an evaluation. */
export function purposeResult2021(ficha: ReadFicha, row: string): string {
  const about = 'Respecto a los resultados del indicador en comparación al reporte anterior,'
  const judged = ficha.evaluation?.indicators?.[row]?.result
  if (judged) return `${about} el resultado es: ${judged.replace(/\.$/, '')}.`
  const compared = comparison(ficha, row)
  if (!compared) return `${about} la información no es comparable o no es posible evaluar.`
  return ficha.evaluation
    ? `${about} el indicador ${compared.verb}.`
    : `Resultado respecto al año anterior: ${PENDING}.`
}
