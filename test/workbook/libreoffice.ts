import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const isLibreOfficeThere = spawnSync('soffice', ['--version']).status === 0

/** Workbooks opened by LibreOffice and saved again as XLSX, by their names: computed, and written as it writes them. */
export function savedByLibreOffice(books: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-libro-'))
  const out = join(folder, 'out')
  mkdirSync(out)
  const files = [...books].map(([name, bytes]) => {
    writeFileSync(join(folder, `${name}.xlsx`), bytes)
    return join(folder, `${name}.xlsx`)
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...files],
    {
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  )
  const saved = new Map([...books.keys()].map((name) => [name, readFileSync(join(out, `${name}.xlsx`))]))
  rmSync(folder, { recursive: true })
  return saved
}
