import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ChartPoint, ReportSection } from '../../ficha/report-document.ts'
import { finalBudget, initialBudget, lawExecuted } from '../fields/budget.ts'
import { budgetChart2020, executionTable2020, subtituloTable2020, subtituloTable2021 } from './budget-2020.ts'
import { components2020Table, components2021Table, componentTable2020, regionTable2021 } from './components-2020.ts'
import { indicatorTable2020, indicatorWords2020, indicatorWords2021 } from './indicators/indicators-2020.ts'
import { type Look2020, look2020, look2021 } from './look-2020.ts'
import {
  coverageTable2020,
  coverageTable2021,
  perPersonTable2020,
  targetBlocks2020,
  targetBlocks2021,
} from './population-2020.ts'
import { chartPoint, threeYears } from './print.ts'

const subhead = (title: string): Block => ({ type: 'paragraph', title, text: '' })
const PURPOSE = { kind: 'propósito', title: 'INDICADORES DE PROPÓSITO' } as const
const COMPLEMENTARY = { kind: 'complementario', title: 'INDICADORES COMPLEMENTARIOS' } as const

/** III. Desempeño of 2020: budget, population, components, indicators. */
export const performance2020 = (ficha: ReadFicha): ReportSection => ({
  id: 'desempeno',
  title: `III. DESEMPEÑO ${ficha.period.year} DEL PROGRAMA`,
  blocks: [
    subhead('PRESUPUESTO Y EJECUCIÓN'),
    executionTable2020(ficha, look2020, 'programa/iniciativa'),
    budgetChart2020(ficha),
    subtituloTable2020(ficha),
    ...targetBlocks2020(ficha),
    coverageTable2020(ficha, look2020),
    perPersonTable2020(ficha, look2020),
    subhead('COMPONENTES'),
    componentTable2020(ficha, look2020, components2020Table),
    subhead('INDICADORES'),
    indicatorTable2020(ficha, look2020, { ...PURPOSE, words: indicatorWords2020 }),
    indicatorTable2020(ficha, look2020, { ...COMPLEMENTARY, words: indicatorWords2020 }),
  ],
})

/** III. Desempeño of 2021: with spending by region and formulas; purpose indicators are judged in the analysis alone. */
export const performance2021 = (ficha: ReadFicha): ReportSection => ({
  id: 'desempeno',
  title: `III. DESEMPEÑO ${ficha.period.year} DEL PROGRAMA`,
  blocks: [
    subhead('PRESUPUESTO Y EJECUCIÓN'),
    executionTable2020(ficha, look2021, 'programa'),
    budgetChart2020(ficha),
    executionChart2021(ficha, look2021),
    subtituloTable2021(ficha),
    regionTable2021(ficha),
    ...targetBlocks2021(ficha),
    coverageTable2021(ficha, look2021),
    perPersonTable2020(ficha, look2021),
    subhead('COMPONENTES'),
    componentTable2020(ficha, look2021, components2021Table),
    subhead('INDICADORES'),
    indicatorTable2020(ficha, look2021, { ...PURPOSE, formula: true }),
    indicatorTable2020(ficha, look2021, { ...COMPLEMENTARY, formula: true, words: indicatorWords2021 }),
  ],
})

/** The originals of 2021 draw it as a picture, whose text is lost. */
const executionChart2021 = (ficha: ReadFicha, look: Look2020): Block => ({
  type: 'chart',
  title: 'Ejecución presupuestaria por año',
  unit: '%',
  series: [
    { name: 'Ejecución presupuestaria inicial', of: look.initialExecution, below: initialBudget },
    { name: 'Ejecución presupuestaria final', of: look.finalExecution, below: finalBudget },
  ].map(({ name, of, below }) => ({
    name,
    points: threeYears(ficha).map((year) => executionPoint(ficha, look, of, below, year)),
  })),
})

/** A division by zero reads as in the table above it. */
function executionPoint(ficha: ReadFicha, look: Look2020, of: Figure, below: Field, year: number): ChartPoint {
  const point = chartPoint(year, ficha.quantity(of, { year }), of.kind.decimals, of.kind.suffix, '')
  return { ...point, printed: look.divided(ficha, point.printed, { above: lawExecuted, below }, { year }) }
}
