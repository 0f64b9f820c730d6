import readXlsx from 'read-excel-file/node'
import { largest } from '../../mocks/generator.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { fichaWorkbook } from '../../src/workbook/ficha-workbook.ts'
import { NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import { exportedLayout } from '../../src/workbook/returned/exported-layout.ts'
import { locateCells } from '../../src/workbook/returned/locate-cells.ts'
import { marksOf } from '../../src/workbook/returned/open-returned.ts'
import { proveBook } from '../../src/workbook/returned/prove-book.ts'
import { writeBook } from '../../src/workbook/xlsx/write-book.ts'
import { EXPORTED, examined, PUBLISHED } from '../workbook/books.ts'
import { head, line, quantile } from './figures.ts'

/** A ficha out as a workbook, and back as a proof, ms; beside the bare library that reads the same file. */
const RUNS = 20

async function timed(work: () => unknown): Promise<readonly [first: string, p50: string, p95: string]> {
  const once = async () => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const first = await once()
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await once())
  const warm = times.slice(RUNS / 2)
  return [first, quantile(warm, 0.5), quantile(warm, 0.95)].map((ms) => ms.toFixed(0)) as [string, string, string]
}

const FICHAS = [PUBLISHED.at(-1)!, ['largest', largest()] as const]

head('workbook', 'first, ms', 'warm p50', 'warm p95')
for (const [name, document] of FICHAS) {
  const ficha = examined(document)
  const out = () => writeBook(fichaWorkbook(ficha, EXPORTED).book)
  const bytes = out()
  const back = () => {
    const book = readBook(bytes)
    const marks = marksOf(book)
    const layout = exportedLayout(fichaWorkbook(ficha, EXPORTED).book)
    return proveBook(locateCells(book, marks.cells, layout.computed), marks, ficha, NO_BOOK_CHOICES, layout.texts)
  }
  const { marks } = fichaWorkbook(ficha, EXPORTED)
  const what = `${name}, ${marks.cells.length} cells, ${Math.round(bytes.length / 1000)} kB`
  line(`${what}: out`, ...(await timed(out)))
  line(`${what}: back, with its proof`, ...(await timed(back)))
  line(`${what}: read by read-excel-file`, ...(await timed(() => readXlsx(Buffer.from(bytes)))))
}

console.log('')
await import('./loads/many-rows.bench.ts')
console.log('')
await import('./paste.bench.ts')
