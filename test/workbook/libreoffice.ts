import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const isLibreOfficeThere = spawnSync('soffice', ['--version']).status === 0

type Format = 'xlsx' | 'ods'
const FILTERS: Record<Format, string> = { xlsx: 'xlsx:Calc MS Excel 2007 XML', ods: 'ods' }

/** Workbooks opened by LibreOffice and saved again, by their names: computed, and written as it writes them. */
export function savedByLibreOffice(
  books: ReadonlyMap<string, Uint8Array>,
  to: Format = 'xlsx',
  from: Format = 'xlsx',
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-libro-'))
  const out = join(folder, 'out')
  mkdirSync(out)
  const files = [...books].map(([name, bytes]) => {
    writeFileSync(join(folder, `${name}.${from}`), bytes)
    return join(folder, `${name}.${from}`)
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', ['--headless', profile, '--convert-to', FILTERS[to], '--outdir', out, ...files], {
    stdio: 'pipe',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  const saved = new Map([...books.keys()].map((name) => [name, readFileSync(join(out, `${name}.${to}`))]))
  rmSync(folder, { recursive: true })
  return saved
}
