import { printQuantity } from '../../ficha/print-number.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block } from '../../ficha/report-document.ts'
import { lawExecuted } from '../fields/budget.ts'
import { served, target } from '../fields/population-counts.ts'
import { targetText } from '../sections/population.ts'
import { spacedUnit } from './budget-2020.ts'
import { type Look2020, printIn2020 } from './look-2020.ts'
import { printText, threeYears } from './print.ts'

const PER_PERSON = 'Gasto por Beneficiario: (Presupuesto ejecutado año t / número beneficiarios efectivos año t).'

/** Whom the programme means to serve. */
export const targetBlocks2020 = (ficha: ReadFicha): Block[] => [
  { type: 'paragraph', title: 'POBLACIÓN', text: '' },
  { type: 'paragraph', title: 'Población objetivo', text: printText(ficha.answer(targetText)) },
]

/** 2021 gives their number too. */
export function targetBlocks2021(ficha: ReadFicha): Block[] {
  const { year } = ficha.period
  const text = printQuantity(ficha.quantity(target, { year }), 0, '', 'Sin información')
  return [...targetBlocks2020(ficha), { type: 'paragraph', title: `Población objetivo ${year}`, text }]
}

/** Coverage of the years that the edition asks; spending per person of three. */
export function coverageTable2020(ficha: ReadFicha, look: Look2020): Block {
  const years = (look.coverage.years ?? [0]).map((offset) => ficha.period.year + offset)
  const parts = { above: served, below: target }
  return {
    type: 'table',
    title: 'COBERTURA POR AÑO',
    columns: ['', ...years.map(String)],
    rows: [
      [
        'Cobertura',
        ...years.map((year) => look.divided(ficha, printIn2020(ficha, look.coverage, { year }), parts, { year })),
      ],
    ],
  }
}

/** 2021 says under it how it is computed. */
export const coverageTable2021 = (ficha: ReadFicha, look: Look2020): Block => ({
  ...(coverageTable2020(ficha, look) as Extract<Block, { type: 'table' }>),
  notes: ['Cobertura: (Población beneficiada del año t / población objetivo año t)*100.'],
})

export function perPersonTable2020(ficha: ReadFicha, look: Look2020): Block {
  const years = threeYears(ficha)
  const parts = { above: lawExecuted, below: served }
  const cells = years.map((year) =>
    look.divided(ficha, printIn2020(ficha, look.spendingPerPerson, { year }), parts, { year }),
  )
  return {
    type: 'table',
    title: `EVOLUCIÓN GASTO POR BENEFICIARIO (${spacedUnit(ficha)})`,
    columns: ['', ...years.map(String)],
    rows: [['Gasto por beneficiario', ...cells]],
    notes: [PER_PERSON],
  }
}
