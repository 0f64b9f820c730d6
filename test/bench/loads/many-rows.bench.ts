import papaparse from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { type ReadQuestion, readTable } from '../../../src/importing/files/read-table.ts'
import { programmes as declared } from '../../../src/protocol/loads/programmes.ts'
import { headsOf } from '../../../src/protocol/loads/read-table.ts'
import { programmes } from '../../../src/server/administration/kinds/programmes.ts'
import { prove } from '../../../src/server/administration/prove.ts'
import { tableFile } from '../../../src/showing/table-file.ts'
import { startServer } from '../../server/harness.ts'
import { head, line, quantile } from '../figures.ts'
import { asCsv, asTable, manyProgrammes } from './many-programmes.ts'

/**
 * A list read and proven, beside the bare library that only reads the same file: in turns, so that both meet the same
 * machine. The proof is the server's, on SQLite.
 */
const RUNS = 20
const ASKED: ReadQuestion = { heads: headsOf(declared), mostRows: 10_000, mostColumns: 60 }

const server = await startServer()

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function proven(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const reading = await readTable(bytes, name, ASKED)
  if (!('table' in reading)) throw new Error(reading.problem)
  const rows = reading.table.rows.map((cells) => [...cells])
  await prove(server.ports, programmes, { head: [...reading.table.head], rows })
}

/** Written as lists are downloaded: the bare library reads no workbook of the fewest parts. */
async function asWorkbook(rows: ReturnType<typeof manyProgrammes>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await tableFile('xlsx', 'Programas', asTable(rows))).arrayBuffer())
}

const FORMATS = [
  ['CSV', 'x.csv', asCsv, (bytes: Uint8Array) => papaparse.parse(new TextDecoder().decode(bytes)), 'papaparse'],
  ['XLSX', 'x.xlsx', asWorkbook, (bytes: Uint8Array) => readXlsx(Buffer.from(bytes)), 'read-excel-file'],
] as const

head(
  'rows',
  'read, matched and proven: p50 / p95',
  'of it reading, p50',
  'the bare library reads: p50',
  'ratio of all, of reading',
)
for (const count of [700, 5_000])
  for (const [format, name, write, bare, library] of FORMATS) {
    const bytes = await write(manyProgrammes(count, count === 700 ? 3 : 20))
    const times: Record<'all' | 'read' | 'bare', number[]> = { all: [], read: [], bare: [] }
    for (let run = 0; run < RUNS; run += 1) {
      times.bare.push(await timed(() => bare(bytes)))
      times.read.push(await timed(() => readTable(bytes, name, ASKED)))
      times.all.push(await timed(() => proven(bytes, name)))
    }
    const p50 = (of: keyof typeof times) => quantile(times[of].slice(RUNS / 4), 0.5)
    const p95 = quantile(times.all.slice(RUNS / 4), 0.95)
    const own = `${p50('all').toFixed(0)} / ${p95.toFixed(0)} ms`
    const ratios = `${(p50('all') / p50('bare')).toFixed(1)} ×, ${(p50('read') / p50('bare')).toFixed(1)} ×`
    line(`${count}, ${format}`, own, `${p50('read').toFixed(0)} ms`, `${library}: ${p50('bare').toFixed(0)} ms`, ratios)
  }
await server.stop()
