import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { ReportSection } from '../../src/ficha/report-document.ts'
import { behindNothing, guardReport, invented, unasked, unmoving } from './guard-report.ts'
import { NOT_PRINTED } from './not-printed.ts'
import { sampleOf } from './sample.ts'

describe.each(EDITIONS)('the report of edition $id', (edition) =>
  guardReport(edition, sampleOf(edition), NOT_PRINTED[edition.id] ?? {}),
)

describe('the guard of the report', () => {
  const edition = EDITIONS.at(-1)!
  const sample = sampleOf(edition)
  /** The same edition with a report of these sections alone. */
  const printing = (...sections: Edition['report']['sections']) => ({
    edition: { ...edition, report: { ...edition.report, sections } },
    sample,
  })
  const table = (...row: string[]): ReportSection => ({
    id: 'x',
    title: 'X',
    blocks: [{ type: 'table', title: 'Presupuesto', columns: ['', '2023'], rows: [row] }],
  })

  test('sees a number that no answer gave, and a row that no figure fills', () => {
    expect(invented(printing(() => table('Total', '1.234')))).toEqual(['1.234'])
    expect(behindNothing(printing(() => table('Total', '-')))).toEqual(['Presupuesto: Total'])
  })

  test('sees a table that was forgotten', () => {
    const [first, ...rest] = edition.report.sections
    expect(unasked(printing(first!))).toContain('componentSpending')
    expect(unmoving(printing(...rest.slice(0, 1)))).toContain('componentProduction')
  })
})
