import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { inWords, threeYears } from './print.ts'

/** The year in which the definitions of populations were made one with those of DIPRES. */
const HOMOLOGATION = 2020

/** Former years in print whose populations were counted by the definitions of before. */
const yearsOfBefore = (ficha: ReadFicha): string[] =>
  threeYears(ficha)
    .filter((year) => year < HOMOLOGATION)
    .map(String)

function homologation(ficha: ReadFicha): string {
  const made = `La Subsecretaría de Evaluación Social, en un esfuerzo por fortalecer el proceso de monitoreo, realizó durante el año ${HOMOLOGATION} la homologación en las definiciones conceptuales de las poblaciones en conjunto con DIPRES.`
  const years = yearsOfBefore(ficha)
  if (years.length === 0) return made
  const which = years.length > 1 ? `los periodos ${inWords(years)}` : `el año ${years[0]}`
  return `${made} Dado aquello no se muestra la población beneficiada, población objetivo y cobertura para ${which}.`
}

const pesos = (ficha: ReadFicha): string => {
  const { year, baseYear } = ficha.period
  return `Tanto los montos de presupuesto como de gastos reportados en la presente ficha se encuentran en pesos año ${baseYear}. Se realizó aplicando el inflactor de Ley de Presupuestos a los presupuestos y gastos informados por las instituciones en los años ${year - 2}-${year}, con el objetivo de realizar el análisis comparativo del periodo.`
}

const numbered = (texts: readonly string[]): Block => ({
  type: 'notes',
  items: texts.map((text, index) => `Nota técnica ${index + 1}: ${text}`),
})

export const notes2020 = (ficha: ReadFicha): Block =>
  numbered([
    'La ficha de evaluación de desempeño de la oferta corresponde al seguimiento de la gestión anual de los programas e iniciativas públicas, a partir de la información auto reportada por los Servicios. La cual no corresponde a una evaluación de impacto, de implementación ni fiscalización de la oferta pública.',
    'El proceso de evaluación de desempeño de la oferta programática, puede considerar ajustes respecto de la metodología utilizada en años anteriores. Esto, con el objetivo de fortalecer la eficacia y eficiencia de este proceso.',
    homologation(ficha),
    pesos(ficha),
  ])

/** VII. Notas técnicas. */
export const notes2021 = (ficha: ReadFicha): ReportSection => ({
  id: 'notas',
  title: 'VII. NOTAS TÉCNICAS',
  blocks: [
    numbered([
      'La ficha de evaluación de desempeño de la oferta corresponde al seguimiento de la gestión anual de los programas públicos, a partir de la información auto reportada por los Servicios. No corresponde a una evaluación de impacto, de implementación ni fiscalización de la oferta pública.',
      'El proceso de evaluación de desempeño de la oferta programática puede considerar actualizaciones respecto de la metodología utilizada en años anteriores. Esto, con el objetivo de fortalecer la eficacia y eficiencia de este proceso.',
      homologation(ficha),
      pesos(ficha),
      'Respecto a la sección "Análisis de Desempeño", en la columna de "Resultados" se han definido criterios relativos para identificar hallazgos en cada una de las dimensiones consideradas, lo cual no implica necesariamente un juicio evaluativo, sino más bien la necesidad de fundamentar dichos hallazgos.',
    ]),
  ],
})
