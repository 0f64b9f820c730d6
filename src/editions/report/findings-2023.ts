import { overcomeIn } from '../../ficha/evaluation-form.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block } from '../../ficha/report-document.ts'
import type { Dimension } from '../../ficha/rule.ts'
import { administrationFinding } from './administration-sentences.ts'
import { isDenominatorFound } from './indicators/indicator-result-2023.ts'
import { indicatorName, isOfPurpose, purposeFirst } from './indicators/indicators.ts'
import { PENDING } from './print.ts'

const TITLES: Record<Dimension, string> = {
  focalizacion: '1. Focalización',
  eficiencia: '2. Eficiencia y ejecución presupuestaria',
  eficacia: '3. Eficacia',
}

/** 'Sin hallazgos' of focalización is published; eficiencia and eficacia read likewise (domain §7). */
const WITHOUT: Record<Dimension, string> = {
  focalizacion: 'Sin hallazgos en la dimensión de focalización.',
  eficiencia: 'Sin hallazgos en la dimensión de eficiencia.',
  eficacia: 'Sin hallazgos en la dimensión de eficacia.',
}

/** Since 2023 only the findings that the evaluator hasn't marked as overcome are printed. */
function printedSentences(ficha: ReadFicha, dimension: Dimension): string[] {
  const overcome = overcomeIn(ficha.evaluation)
  const computed = ficha.findings.flatMap((finding) =>
    finding.prints?.dimension === dimension && !overcome.has(finding.id) ? [finding.prints.sentence] : [],
  )
  return [...computed, ...JUDGED[dimension](ficha), ...(ficha.evaluation?.dimensions[dimension]?.findings ?? [])]
}

/** What the evaluator judges apart, and prints as a finding where it falls short. */
const JUDGED: Record<Dimension, (ficha: ReadFicha) => readonly string[]> = {
  focalizacion: () => [],
  eficiencia: administrationFinding,
  eficacia: judgedIndicators2023,
}

const fallback = (ficha: ReadFicha, dimension: Dimension): string =>
  ficha.evaluation?.dimensions[dimension]?.findings ? WITHOUT[dimension] : PENDING

/** One list per dimension. */
export const findingBlocks = (ficha: ReadFicha): Block[] =>
  (Object.keys(TITLES) as Dimension[]).map((dimension) => {
    const sentences = printedSentences(ficha, dimension)
    const items = sentences.length > 0 ? sentences : [fallback(ficha, dimension)]
    return { type: 'list', title: TITLES[dimension], items }
  })

/**
 * What the evaluator found of indicators, as findings of eficacia: since 2023 they print nowhere else (domain §3). One
 * that a rule already calls badly made isn't said twice. Of the purpose the first sentence is that of 2021, the second
 * that of the rule of 2023; of complementary ones both are ours.
 */
function judgedIndicators2023(ficha: ReadFicha): string[] {
  const judged = ficha.evaluation?.indicators ?? {}
  if (Object.keys(judged).length === 0) return []
  return purposeFirst(ficha).flatMap((row) => {
    const name = indicatorName(ficha, row)
    const called = name.replace(/ \d+$/, '').toLowerCase()
    if (judged[row]?.pertinence === 'No pertinente')
      return [
        `${name}: El ${called} ${isOfPurpose(ficha, row) ? 'no permite medir el objetivo del programa' : 'no es pertinente'}.`,
      ]
    return judged[row]?.quality === 'No cumple' && !isDenominatorFound(ficha, row)
      ? [`${name}: El ${called} del programa no se encuentra correctamente formulado.`]
      : []
  })
}
