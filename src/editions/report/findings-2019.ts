import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import type { Dimension } from '../../ficha/rule.ts'
import { COMPONENT_KIND } from '../catalogs/choices.ts'
import { againstGoal, type IndicatorKind, resultAgainstBefore, rowsOfKind } from './indicators/indicators-2019.ts'
import { NOT_POSSIBLE, sentencesOn } from './sentences-2019.ts'
import { targetingResult2019 } from './targeting-2019.ts'

/** Every finding prints, in three groups, in range and out of it. */
export const findings2019 = (ficha: ReadFicha): ReportSection => ({
  id: 'resultados',
  title: 'RESULTADOS DE EVALUACIÓN DE DESEMPEÑO',
  blocks: [
    group(ficha, 'Focalización y Cobertura', 'focalizacion', [
      targetingResult2019(ficha),
      ...sentencesOn(ficha, 'potentialCoverage', 'targetCoverage'),
    ]),
    group(
      ficha,
      'Eficiencia y ejecución presupuestaria',
      'eficiencia',
      sentencesOn(ficha, 'spendingPerPerson', 'administration', 'initialExecution', 'finalExecution'),
    ),
    group(ficha, 'Eficacia', 'eficacia', [
      goalSentence(ficha, 'propósito'),
      beforeSentence(ficha),
      goalSentence(ficha, COMPONENT_KIND),
    ]),
  ],
})

/** What the evaluator adds follows. */
function group(ficha: ReadFicha, title: string, dimension: Dimension, computed: readonly string[]): Block {
  const items = [...computed, ...(ficha.evaluation?.dimensions[dimension]?.findings ?? [])]
  return { type: 'list', title, items: items.length > 0 ? items : [`${NOT_POSSIBLE}.`] }
}

const KIND_NAMES: Record<IndicatorKind, string> = {
  propósito: 'indicadores de propósito',
  componente: 'indicadores de componentes',
}

/** Published where none can be told; otherwise ours: how many stand where to their goal. */
function goalSentence(ficha: ReadFicha, kind: IndicatorKind): string {
  const t = ficha.period.year
  const rows = rowsOfKind(ficha, kind)
  if (rows.length === 0) return `El programa no reporta ${KIND_NAMES[kind]}.`
  const results = rows.map((row) => againstGoal(ficha, row) ?? 'sin')
  if (results.every((one) => one === 'sin'))
    return `Debido a que los indicadores no reportan valor efectivo y/o meta ${t}, no es posible evaluar el resultado.`
  const counted = (['mayor que', 'igual a', 'menor que', 'sin'] as const).flatMap((relation) => {
    const count = results.filter((one) => one === relation).length
    const words = relation === 'sin' ? 'sin valor efectivo y/o meta' : `con un valor efectivo ${relation} la meta`
    return count > 0 ? [`${count} ${words}`] : []
  })
  return `Resultado ${t} de los ${KIND_NAMES[kind]}: ${counted.join('; ')}.`
}

/** Published where none can be compared; otherwise what the evaluator says of each. */
function beforeSentence(ficha: ReadFicha): string {
  const results = rowsOfKind(ficha, 'propósito').map((row) => resultAgainstBefore(ficha, row))
  if (results.every((one) => one === NOT_POSSIBLE))
    return 'El resultado del indicador de propósito no es posible evaluar respecto al año anterior.'
  return `Resultado de los indicadores de propósito respecto al año anterior: ${results.join('; ')}.`
}
