import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftOut } from '../../../src/administering/loads/left-out.ts'
import { findEdition } from '../../../src/editions/editions.ts'
import type { Doer } from '../../../src/ficha/acts.ts'
import type { FileTable } from '../../../src/importing/files/file-table.ts'
import { readTable } from '../../../src/importing/files/read-table.ts'
import { programmes as declared } from '../../../src/protocol/loads/programmes.ts'
import { headsOf } from '../../../src/protocol/loads/read-table.ts'
import { programmes } from '../../../src/server/administration/kinds/programmes.ts'
import { exportRows } from '../../../src/server/administration/list-rows.ts'
import { load } from '../../../src/server/administration/load.ts'
import { prove } from '../../../src/server/administration/prove.ts'
import type { AdministrationWorld } from '../../../src/server/administration/stored-kind.ts'
import { tableFile } from '../../../src/showing/table-file.ts'
import { runs } from '../../long.ts'
import { ENGINE } from '../engines.ts'
import { startServer } from '../harness.ts'

const BY: Doer = { id: null, name: 'la ley' }
const HEAD = ['Código', 'Nombre', 'Servicio', 'Social', 'Evaluaciones ex ante', 'Nota']
/** Names that a spreadsheet takes for something else on their way through a file. */
const NAMES = [
  'Faros',
  '=Suma de faros',
  '-Faros',
  '«Faros»; y "muelles"',
  "'Faros'",
  'Faros, muelles',
  '00012',
  '@faros',
]

const fileOf = (rows: readonly (readonly string[])[]): FileTable => ({
  ...{ name: 'programas.csv', head: HEAD, rows, lines: rows.map((_, index) => index + 2), said: [], hiddenLines: [] },
})

/** What somebody may write wrongly in a row, by its column. */
const FAULTS: readonly (readonly [column: number, text: string])[] = [
  [0, '¿faros?'],
  [1, ''],
  [1, 'EducaciÃ³n'],
  [2, 'Dirección de Nada'],
  [2, '#N/A'],
  [3, 'quizás'],
  [3, ''],
  [4, '2020'],
]

const right = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), isSocial: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map(({ name, isSocial }, index) => [
      ...[`prog-${index}`, `${name} ${index}`, index % 2 ? 'rios' : 'Servicio de Migraciones', isSocial ? 'sí' : 'no'],
      ...['2020: Bueno', 'x'],
    ]),
  )
const faults = fc.array(fc.option(fc.constantFrom(...FAULTS)), { minLength: 8, maxLength: 8 })

/** Proves a file and accepts what it lets through; the proof. */
async function accept(world: AdministrationWorld, { head, rows }: FileTable) {
  const table = { head: [...head], rows: rows.map((cells) => [...cells]) }
  const { proof, toStore } = await prove(world, programmes, table)
  const done = await load(world, BY, programmes, { ...table, act: randomUUID(), fingerprint: proof.fingerprint })
  expect(done.is).toBe(toStore.length > 0 ? 'ok' : 'problem')
  return proof
}

test('rows that stayed out, mended in the file that was downloaded and loaded, are as if they had been right at first', async () => {
  await fc.assert(
    fc.asyncProperty(right, faults, fc.constantFrom('csv', 'xlsx'), async (rows, wrong, format) => {
      const [at, later] = [await startServer({ editions: findEdition }), await startServer({ editions: findEdition })]
      try {
        await accept(at.ports, fileOf(rows))
        const broken = rows.map((cells, index) => (wrong[index] ? cells.with(...wrong[index]) : cells))
        const file = fileOf(broken)
        const proof = await accept(later.ports, file)
        expect(proof.counts.refused).toBe(rows.filter((_, index) => wrong[index]).length)
        const blob = await tableFile(format, 'Programas', leftOut(declared, proof, file))
        const question = { heads: headsOf(declared), mostRows: 100, mostColumns: 60 }
        const reading = await readTable(new Uint8Array(await blob.arrayBuffer()), `x.${format}`, question)
        if (proof.counts.refused > 0) {
          if (!('table' in reading)) throw new Error(reading.problem)
          const out = rows.filter((_, index) => wrong[index])
          // Somebody writes what is right in the cell that was told to be wrong, and leaves all else as it came.
          const places = wrong.slice(0, rows.length).flatMap((one) => (one ? [one[0]] : []))
          const mended = reading.table.rows.map((cells, index) =>
            cells.with(places[index]!, out[index]![places[index]!]!),
          )
          const again = await accept(later.ports, { ...reading.table, rows: mended })
          expect(again.counts).toMatchObject({ refused: 0, new: out.length })
        }
        expect(await exportRows(later.ports, programmes)).toEqual(await exportRows(at.ports, programmes))
      } finally {
        await at.stop()
        await later.stop()
      }
    }),
    { numRuns: runs(ENGINE === 'sqlite' ? 10 : 3, 100) },
  )
})
