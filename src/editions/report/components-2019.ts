import { printQuantity } from '../../ficha/print-number.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { unitCost2019 } from '../figures/components-2019.ts'
import { components2019 } from '../sections/components-2019.ts'
import { DASH, printText } from './print.ts'

const { name, unit, spending, production } = components2019.columns

/** The cards of the original as a table; nominal M$ of t, though its head says those of t+1 (a misprint). */
export const components2019Section = (ficha: ReadFicha): ReportSection => ({
  id: 'componentes',
  title: `COSTO Y PRODUCCIÓN DE COMPONENTES (M$ ${ficha.period.year})`,
  blocks: [componentTable(ficha)],
})

function componentTable(ficha: ReadFicha): Block {
  const { year } = ficha.period
  return {
    type: 'table',
    title: 'Bienes o servicios',
    columns: [
      'Nombre Bien o Servicio (componente)',
      `Gasto total (M$ ${year})`,
      'Gasto unitario',
      'Producción',
      'Unidad de producción',
    ],
    rows: ficha.rows(components2019).map((row) => {
      const printed = (of: typeof spending | typeof unitCost2019) =>
        printQuantity(ficha.quantity(of, { row, year }), 0, '', DASH)
      return [
        printText(ficha.answer(name, { row })),
        printed(spending),
        unitCostText(ficha, row),
        printed(production),
        printText(ficha.answer(unit, { row })),
      ]
    }),
    texts: [2, 4],
  }
}

/** 'M$ 1.060 por cada Niños(as) atendidos en Residencias'; a marker stands alone. */
function unitCostText(ficha: ReadFicha, row: string): string {
  const cost = ficha.quantity(unitCost2019, { row, year: ficha.period.year })
  const printed = printQuantity(cost, unitCost2019.kind.decimals, '', DASH)
  return cost.is === 'number' ? `M$ ${printed} por cada ${printText(ficha.answer(unit, { row }))}` : printed
}
