import { printQuantity } from '../../ficha/print-number.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'

/** Notes under the budget table, as printed. */
export const BUDGET_NOTES = [
  'La ejecución presupuestaria inicial corresponde a (presupuesto ejecutado año t / presupuesto inicial año t *100), mientras que la ejecución presupuestaria final corresponde a (presupuesto ejecutado año t / presupuesto final año t) *100.',
  'El presupuesto inicial corresponde al total de gastos definidos en la Ley de Presupuestos del Sector Público, o en su defecto, es el monto asignado inicialmente por el Servicio, cuando el programa no está expresamente identificada en la Ley de Presupuestos.',
  'El presupuesto final incorpora las reasignaciones presupuestarias realizadas al Presupuesto Ley del año.',
  'Presupuesto Ley ejecutado por los Servicios, no incluyendo los recursos extrapresupuestarios declarados.',
  'Recursos apalancados por el programa con los Gobiernos Regionales, cuya fuente puede ser el Fondo Nacional de Desarrollo Regional (FNDR) u otros fondos regionales. Estos recursos pueden ser presupuestarios o extrapresupuestarios.',
  'Recursos apalancados de fuentes distintas a los Gobiernos Regionales, y que corresponden a montos extrapresupuestarios.',
  'Total de gastos ejecutados por parte del programa.',
]

const technicalNotes = (ficha: ReadFicha): string[] => {
  const { year, baseYear } = ficha.period
  return [
    'Nota técnica 1: La ficha de evaluación de desempeño de la oferta corresponde al seguimiento de la gestión anual de los programas públicos, a partir de la información auto reportada por los Servicios. No corresponde a una evaluación de impacto, de implementación ni fiscalización de la oferta pública.',
    'Nota técnica 2: El proceso de evaluación de desempeño de la oferta programática puede considerar actualizaciones respecto de la metodología utilizada en años anteriores. Esto, con el objetivo de fortalecer la eficacia y eficiencia de este proceso.',
    `Nota técnica 3: Tanto los montos de presupuesto como de gastos reportados en la presente ficha se encuentran en pesos año ${baseYear}. Se realizó aplicando el inflactor de Ley de Presupuestos a los presupuestos y gastos informados por las instituciones en los años ${year - 2}-${year}, con el objetivo de realizar el análisis comparativo del periodo.`,
  ]
}

const factorTable = (ficha: ReadFicha): Block => ({
  type: 'table',
  title: 'Inflactores',
  columns: ['Año', 'Inflactor'],
  rows: Object.keys(ficha.period.factors)
    .sort()
    .map((year) => [year, printQuantity(ficha.factor(Number(year)), 4).replace(/,?0+$/, '')]),
  ...(ficha.period.factorsSource && { notes: [ficha.period.factorsSource] }),
})

/** '24 de Abril de 2024 17:14', in the time of Chile. */
function printMoment(iso: string): string {
  const parts = new Intl.DateTimeFormat('es-CL', {
    timeZone: 'America/Santiago',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const month = part('month')
  return `${part('day')} de ${month.charAt(0).toUpperCase()}${month.slice(1)} de ${part('year')} ${part('hour')}:${part('minute')}`
}

/** VII. Notas técnicas, the factors of the period and when it was published. */
export function notes2023(ficha: ReadFicha): ReportSection {
  const publishedAt = ficha.evaluation?.publishedAt
  return {
    id: 'notas',
    title: 'VII. NOTAS TÉCNICAS',
    blocks: [
      { type: 'notes', items: technicalNotes(ficha) },
      factorTable(ficha),
      {
        type: 'paragraph',
        title: 'Fecha de publicación del reporte',
        text: publishedAt ? printMoment(publishedAt) : 'No publicada.',
      },
    ],
  }
}
