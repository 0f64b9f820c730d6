import readXlsx from 'read-excel-file/universal'
import { expect, it } from 'vitest'
import type { InboxRow } from '../../src/protocol/inbox.ts'
import { inboxFile } from '../../src/reviewing/inbox/inbox-files.ts'
import { unzip } from '../report/unzip.ts'

const row: InboxRow = {
  id: 'f1',
  programme: '=HYPERLINK("http://malo")',
  service: 'Subsecretaría; del "Interior"',
  ministry: '-Ministerio',
  year: 2023,
  status: 'returned',
  iteration: 2,
  findings: [{ rule: 'a', title: 'Ejecución inicial', severity: 'ask' }],
  observations: { open: 5, answered: 0 },
  opened: { at: null },
  reviewer: 'Sofía Pérez',
  movedAt: '2024-03-12T02:00:00.000Z',
  sentAt: '2024-03-01T15:00:00.000Z',
  waitingDays: 12,
  folio: '2023-000018-7',
  closes: '2024-03-28T15:00:00.000Z',
  late: true,
}
const unsent: InboxRow = {
  ...row,
  status: 'editing',
  sentAt: null,
  observations: null,
  opened: null,
  folio: null,
  findings: [],
}

it('a CSV opens here as it is, and no name is taken for a formula', async () => {
  const text = await (await inboxFile('csv', [row, unsent])).text()
  const [head, first] = text.replace(/^\ufeff/, '').split('\r\n')
  expect(head?.split(';').slice(0, 6)).toEqual(['Programa', 'Servicio', 'Ministerio', 'Año', 'Estado', 'Iteración'])
  expect(first).toContain(
    `"'=HYPERLINK(""http://malo"")";"Subsecretaría; del ""Interior""";'-Ministerio;2023;Devuelta;2;1`,
  )
  // Of Chile, where it was still the day before.
  expect(first).toContain(';5;0;No vista;;Sofía Pérez;2024-03-11;12;2024-03-01;2023-000018-7;2024-03-28;Sí')
})

it('in a workbook numbers are numbers, days dates, names texts, and what there is none of is blank', async () => {
  const read = await readXlsx(await inboxFile('xlsx', [row, unsent]))
  const sheet = (Array.isArray(read[0]) ? read : (read[0] as unknown as { data: unknown[][] }).data) as unknown[][]
  const [head, first, second] = sheet
  const at = (name: string) => head!.indexOf(name)
  expect(first![at('Programa')]).toBe('=HYPERLINK("http://malo")')
  expect([first![at('Año')], first![at('Días')], first![at('Observaciones abiertas')]]).toEqual([2023, 12, 5])
  // Of Chile, as days of a spreadsheet: what is sorted and filtered by month.
  expect(first![at('Desde')]).toEqual(new Date('2024-03-11T00:00:00Z'))
  expect(first![at('Plazo')]).toEqual(new Date('2024-03-28T00:00:00Z'))
  expect([second![at('Observaciones abiertas')], second![at('Hallazgos')], second![at('Folio')]]).toEqual([
    null,
    null,
    null,
  ])
})

it('its heads filter', async () => {
  const parts = unzip(new Uint8Array(await (await inboxFile('xlsx', [row, unsent])).arrayBuffer()))
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('</sheetData><autoFilter ref="A1:S3"/>')
})
