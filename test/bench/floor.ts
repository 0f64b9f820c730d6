import { readFileSync } from 'node:fs'

/** The least that reading fichas takes, as a process of its own: `parse FILE…`, or `loop FILE…` with its figures. */
const [work, ...files] = process.argv.slice(2)
if (work === 'parse') for (const file of files) JSON.parse(readFileSync(file, 'utf8'))
else {
  const { PlainFicha } = await import('../mocks/plain-loop.ts')
  const { REGION_CODES } = await import('../mocks/plain-report.ts')
  for (const file of files) new PlainFicha(JSON.parse(readFileSync(file, 'utf8'))).figures(REGION_CODES)
}
