import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import type { ReportSection } from '../../src/ficha/report-document.ts'
import type { ReportLayout } from '../../src/ficha/report-layout.ts'
import { behindNothing, guardReport, invented, unasked, unmoving } from './guard-report.ts'
import { NOT_PRINTED } from './not-printed.ts'
import { layoutOf, withLayoutLoaded } from './printed-report.ts'
import { sampleOf } from './sample.ts'

describe.each(EDITIONS)('the report of edition $id', (edition) =>
  guardReport(edition, sampleOf(edition), NOT_PRINTED[edition.id] ?? {}),
)

describe('the guard of the report', () => {
  const edition = EDITIONS.at(-1)!
  const sample = sampleOf(edition)
  /** The same edition with a report of these sections alone. */
  const printing = async (...sections: ReportLayout['sections']) => ({
    edition: await withLayoutLoaded({ ...edition, report: async () => ({ ...layoutOf(edition), sections }) }),
    sample,
  })
  const table = (...row: string[]): ReportSection => ({
    id: 'x',
    title: 'X',
    blocks: [{ type: 'table', title: 'Presupuesto', columns: ['', '2023'], rows: [row] }],
  })

  test('sees a number that no answer gave, and a row that no figure fills', async () => {
    expect(invented(await printing(() => table('Total', '1.234')))).toEqual(['1.234'])
    expect(behindNothing(await printing(() => table('Total', '-')))).toEqual(['Presupuesto: Total'])
  })

  test('sees a table that was forgotten', async () => {
    const [first, ...rest] = layoutOf(edition).sections
    expect(unasked(await printing(first!))).toContain('componentSpending')
    expect(unmoving(await printing(...rest.slice(0, 1)))).toContain('componentProduction')
  })
})
