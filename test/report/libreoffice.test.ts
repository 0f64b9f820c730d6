import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/universal'
import { sheetNames } from '../../src/report/sheet-names.ts'
import { tablesAmong } from '../../src/report/sheet-widths.ts'
import { reportXlsx } from '../../src/report/xlsx.ts'
import { longest, PUBLISHED, reportOf } from './examples.ts'

const isThere = spawnSync('soffice', ['--version']).status === 0
/** All sheets, with what is shown and not what is kept; ';' between cells, texts in quotes. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true,false,false,-1'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-soffice-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The sheets of a workbook as LibreOffice shows them, by name. */
function sheetsShown(name: string, bytes: Uint8Array): Map<string, string[][]> {
  writeFileSync(join(folder, `${name}.xlsx`), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', CSV, '--outdir', folder, join(folder, `${name}.xlsx`)],
    { stdio: 'pipe', timeout: 300_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'))
  return new Map(
    files.map((file) => [file.slice(name.length + 1, -4), rowsOf(readFileSync(join(folder, file), 'utf8'))]),
  )
}

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;\n]*))(;|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows
}

/** As en-US shows what was printed in es-CL: LibreOffice was started without a language. */
const inEnglish = (printed: string): string =>
  /^[−-]?[\d.]+(,\d+)?%?$/.test(printed)
    ? printed.replace(/[.,−]/g, (sign) => ({ '.': ',', ',': '.', '−': '-' })[sign]!)
    : printed

describe('LibreOffice', () => {
  test.skipIf(!isThere).each([
    ['the published ficha', PUBLISHED],
    ['the longest texts', longest()],
  ])('opens the workbook of %s and shows every sheet and figure as printed (needs soffice)', async (name, document) => {
    const report = reportOf(document)
    const shown = sheetsShown(name.replaceAll(' ', '-'), await reportXlsx(report, writeXlsx))
    const names = sheetNames(['Ficha', ...report.sections.map((section) => section.title)])
    expect([...shown.keys()].sort()).toEqual([...names].sort())
    for (const [index, section] of report.sections.entries()) {
      const rows = shown.get(names[index + 1]!)!
      for (const table of tablesAmong(section.blocks))
        for (const row of table.rows) {
          const printed = row.map((cell, column) =>
            column === 0 || table.texts?.includes(column) ? cell : inEnglish(cell),
          )
          expect(rows.map((one) => one.slice(0, row.length))).toContainEqual(printed)
        }
    }
  })
})
