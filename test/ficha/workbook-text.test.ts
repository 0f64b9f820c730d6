import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workbookText } from '../../src/ficha/written/workbook-text.ts'
import { readSheet } from '../../src/importing/files/read-file.ts'
import { tableFile } from '../../src/showing/table-file.ts'
import { runs } from '../long.ts'

const bytesOf = async (texts: readonly string[]) =>
  new Uint8Array(
    await (await tableFile('xlsx', 'Lista', { head: ['a'], rows: texts.map((one) => [one]) })).arrayBuffer(),
  )

test.each([
  ['uno\vdos', 'uno_x000B_dos'],
  ['timbre\x07', 'timbre_x0007_'],
  ['_x0041_', '_x005F_x0041_'],
  ['__x0041_', '__x005F_x0041_'],
  ['_x004', '_x004'],
  ['constructor', '_x0063_onstructor'],
  ['uno\ndos\t_x', 'uno\ndos\t_x'],
])('%j is held as %j', (text, held) => expect(workbookText(text)).toBe(held))

test('whatever was written comes back out of the workbook', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1 }),
          fc.constantFrom('constructor', 'valueOf', '__proto__', 'toString'),
          fc.string({
            unit: fc.constantFrom('_', 'x', '0', '4', '1', '\v', '\x07', '\r', '\n', ' ', 'ñ'),
            minLength: 1,
          }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      async (texts) => {
        const rows = (await readSheet(await bytesOf(texts))).rows.slice(1)
        const kept = new Map(rows.map(({ line, cells }) => [line - 2, cells[0]]))
        // A row of blanks alone is none.
        texts.forEach((text, index) => expect(kept.get(index) ?? '').toBe(text.trim() === '' ? '' : text))
      },
    ),
    { numRuns: runs(30, 1_000) },
  ))
