import type { Figure } from '../../ficha/figure.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { administrationShare2019 } from '../figures/components-2019.ts'
import { coverage2019, potentialCoverage } from '../figures/population-2019.ts'
import { spendingPerPerson2019 } from '../figures/spending-per-person-2019.ts'
import { executionTable2019, fiveYears, percentRow } from './budget-2019.ts'
import { componentsTable2019, purposeTable2019 } from './indicators/effectiveness-2019.ts'
import { chartPoint, threeYears } from './print.ts'
import { NOT_POSSIBLE, type SpokenFigure, sentenceOn } from './sentences-2019.ts'
import { targetingTable2019 } from './targeting-2019.ts'

/** What the findings rest on: the six tables of the original, and its two charts. */
export const performance2019 = (ficha: ReadFicha): ReportSection => ({
  id: 'desempeno',
  title: 'RESULTADOS EVALUACIÓN DE DESEMPEÑO',
  blocks: [
    targetingTable2019(ficha),
    coverageTable(ficha),
    { type: 'paragraph', title: 'EFICIENCIA', text: '' },
    administrationChart(ficha),
    said(ficha, 'administration'),
    spendingPerPersonChart(ficha),
    said(ficha, 'spendingPerPerson'),
    executionTable2019(ficha),
    purposeTable2019(ficha),
    componentsTable2019(ficha),
  ],
})

const coverageTable = (ficha: ReadFicha): Block => ({
  type: 'table',
  title: 'COBERTURA',
  columns: ['Cobertura', ...fiveYears(ficha).map(String), 'Resultado'],
  rows: [
    percentRow(
      ficha,
      'Cobertura respecto a la población que presenta el problema: (beneficiarios efectivos año t / población potencial año t)*100',
      potentialCoverage,
      'potentialCoverage',
    ),
    percentRow(
      ficha,
      'Cobertura: (beneficiarios efectivos año t / población objetivo año t)*100',
      coverage2019,
      'targetCoverage',
    ),
  ],
  texts: [6],
})

const said = (ficha: ReadFicha, of: SpokenFigure): Block => ({
  type: 'paragraph',
  text: sentenceOn(ficha, of) ?? `${NOT_POSSIBLE}.`,
})

const byYear = (ficha: ReadFicha, of: Figure) =>
  threeYears(ficha).map((year) => chartPoint(year, ficha.quantity(of, { year }), of.kind.decimals, of.kind.suffix))

const administrationChart = (ficha: ReadFicha): Block => ({
  type: 'chart',
  title: 'Porcentaje Gasto Administrativo',
  unit: '%',
  series: [{ name: 'Gasto administrativo', points: byYear(ficha, administrationShare2019) }],
  notes: [
    'Porcentaje Gasto Administrativo: (Gasto administrativo ejecutado año t / Presupuesto ejecutado año t)*100. Cabe destacar, que se cuenta solo con información del gasto administrativo desde el 2017 para los programas sociales. Mientras que para el 2018 tanto iniciativas como programas reportan el gasto administrativo.',
  ],
})

function spendingPerPersonChart(ficha: ReadFicha): Block {
  const unit = `M$ ${ficha.period.baseYear}`
  return {
    type: 'chart',
    title: `Gasto por Beneficiario (${unit})`,
    unit,
    series: [{ name: 'Gasto por beneficiario', points: byYear(ficha, spendingPerPerson2019) }],
    notes: ['Gasto por Beneficiario (M$): (Presupuesto ejecutado año t / número beneficiarios efectivos año t).'],
  }
}
