import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { printSubtitulo } from '../catalogs/subtitulos.ts'
import {
  bySubtitulo,
  extraBudget,
  finalBudget,
  initialBudget,
  lawExecuted,
  regionalGovernments,
} from '../fields/budget.ts'
import { administrationShare } from '../figures/components.ts'
import { finalExecution, initialExecution, totalExecuted } from '../figures/execution.ts'
import { spendingPerPerson } from '../figures/spending-per-person.ts'
import { componentTable2023, regionTable2023 } from './components-2023.ts'
import { BUDGET_NOTES } from './notes-2023.ts'
import { baseUnit, chartPoint, printAmount, threeYears } from './print.ts'

/** III. Eficiencia: budget and execution, spending by subtítulo, components, regions. */
export const efficiency2023 = (ficha: ReadFicha): ReportSection => ({
  id: 'eficiencia',
  title: 'III. DESEMPEÑO DEL PROGRAMA: EFICIENCIA',
  blocks: [
    budgetTable(ficha),
    executionChart(ficha),
    spendingPerPersonChart(ficha),
    spendingChart(ficha),
    subtituloTable(ficha),
    componentTable2023(ficha),
    regionTable2023(ficha),
  ],
})

function budgetTable(ficha: ReadFicha): Block {
  const years = threeYears(ficha)
  const row = (label: string, of: Field | Figure) => [label, ...years.map((year) => printAmount(ficha, of, { year }))]
  return {
    type: 'table',
    title: `Ejecución presupuestaria por año (${baseUnit(ficha)})`,
    columns: ['Presupuesto', ...years.map(String)],
    rows: [
      row('Presupuesto Inicial', initialBudget),
      row('Presupuesto Final', finalBudget),
      [`Recursos Ejecutados (${baseUnit(ficha)})`, '', '', ''],
      row('Presupuesto Ley Ejecutado', lawExecuted),
      row('Recursos Gobiernos Regionales', regionalGovernments),
      row('Recursos Extrapresupuestarios', extraBudget),
      row('Total Ejecutado', totalExecuted),
    ],
    totals: [6],
    notes: BUDGET_NOTES,
  }
}

const byYear = (ficha: ReadFicha, of: Figure, decimals: number, suffix = '') =>
  threeYears(ficha).map((year) => chartPoint(year, ficha.quantity(of, { year }), decimals, suffix))

const executionChart = (ficha: ReadFicha): Block => ({
  type: 'chart',
  title: 'Ejecución presupuestaria por año',
  unit: '%',
  series: [
    { name: 'Ejecución presupuestaria inicial', points: byYear(ficha, initialExecution, 1, '%') },
    { name: 'Ejecución presupuestaria final', points: byYear(ficha, finalExecution, 1, '%') },
  ],
})

const spendingPerPersonChart = (ficha: ReadFicha): Block => ({
  type: 'chart',
  title: `Evolución gasto por beneficiario (${baseUnit(ficha)})`,
  unit: baseUnit(ficha),
  series: [{ name: 'Gasto por beneficiario', points: byYear(ficha, spendingPerPerson, 1) }],
  notes: [
    'Gasto por Beneficiario: ((gasto componentes + gasto administrativo ejecutado año t) / número beneficiarios efectivos año t).',
  ],
})

/** The originals draw it as a picture whose text is lost: which indicators it shows is ours (domain §10). */
function spendingChart(ficha: ReadFicha): Block {
  const year = ficha.period.year
  const point = (label: string, of: Figure) => chartPoint(label, ficha.quantity(of, { year }), 1, '%')
  return {
    type: 'chart',
    title: `Otros indicadores de gasto ${year}`,
    unit: '%',
    series: [
      {
        name: String(year),
        points: [
          point('Ejecución inicial', initialExecution),
          point('Ejecución final', finalExecution),
          point('Gasto administrativo', administrationShare),
        ],
      },
    ],
  }
}

function subtituloTable(ficha: ReadFicha): Block {
  const year = ficha.period.year
  const { executed } = bySubtitulo.columns
  const codes = ficha.rows(bySubtitulo).filter((row) => ficha.answer(executed, { row }) !== undefined)
  return {
    type: 'table',
    title: `Gasto por subtítulos (${baseUnit(ficha)})`,
    columns: ['Subtítulo', `Gasto total ejecutado ${year} (${baseUnit(ficha)})`],
    rows: [
      ...codes.map((row) => [printSubtitulo(row), printAmount(ficha, executed, { row })]),
      [`Presupuesto Ley Ejecutado ${year}`, printAmount(ficha, lawExecuted, { year })],
    ],
    totals: [codes.length],
    notes: ['Los subtítulos identificados pueden corresponder a uno o más programas presupuestarios.'],
  }
}
