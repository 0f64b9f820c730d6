import fc from 'fast-check'
import type { TableRows } from '../../../src/protocol/administration.ts'
import type { LoadKindId } from '../../../src/protocol/loads/load-kind.ts'
import { LOADS } from '../../../src/protocol/loads/loads.ts'

/** What stands before: a service that is called as another but for an accent, and one that is called as another's code. */
export const INSTITUTIONS: TableRows = {
  head: ['Código', 'Nombre', 'Ministerio'],
  rows: [
    ['rios-2', 'Direccion de Rios', 'interior'],
    ['otra', 'migraciones', 'aguas'],
  ],
}

/**
 * What the cells of each list may say: few texts, so that rows are the same, name each other, take each other's names and
 * are wrong, often.
 */
const CELLS: Readonly<Record<LoadKindId, Readonly<Record<string, readonly string[]>>>> = {
  institutions: {
    code: ['', '', 'interior', 'aguas', 'rios', 'RIOS', 'mar', 'mal mal'],
    name: [
      'Ministerio del Interior',
      'Ministerio del Mar',
      'ministerio del mar',
      'Dirección de Ríos',
      'Mar',
      'rios',
      '',
    ],
    ministry: ['', '', 'interior', 'aguas', 'mar', 'Ministerio del Interior', 'Ministerio del Mar', 'Lagos'],
  },
  programmes: {
    code: ['', 'viaje', 'riberas', 'faros', 'mal mal'],
    name: ['Viaje seguro', 'Riberas limpias', 'RIBERAS LIMPIAS', 'Faros', 'viaje', ''],
    service: ['rios', 'Dirección de Ríos', 'Direccion de Rios', 'migraciones', 'Lagos', ''],
    social: ['sí', 'no', 'sí', 'no', 'quizás', ''],
    exAnte: ['', '2020: Bueno', '2020: Bueno; 2021: Malo', '2020'],
    exPost: ['', '2015: DIPRES | Evaluación | Buen desempeño'],
    monitored: ['', '2021', '2022, 2021'],
    active: ['', 'sí', 'no'],
  },
  users: {
    user: ['ana', 'ANA', 'beto', 'adela', 'nuevo', 'otra', 'con espacio'],
    name: ['Ana Rojas', 'Ana  Rojas', 'Nuevo Nombre', ''],
    rut: ['', '12.678.579-8', '12678579-8', '11.111.111-1', '22.222.222-2', '1-1'],
    roles: ['', 'Contraparte técnica', 'Administrador', 'Sectorialista, Contraparte técnica', 'Rey'],
    active: ['', 'sí', 'no'],
  },
  assignments: {
    user: ['ana', 'ANA', 'sofia', 'clara', 'nadie'],
    role: ['Contraparte técnica', 'Sectorialista', 'Coordinador ministerial', 'Jefatura'],
    institution: ['rios', 'Dirección de Ríos', 'migraciones', 'subsecretaria', 'interior', 'Ministerio del Interior'],
    assigned: ['', 'sí', 'no'],
  },
  periods: {
    year: ['2023', '2024', '2024', '2025', 'ayer'],
    edition: ['2023', '2021', '1999', ''],
    baseYear: ['2024', '2025', '2025', '2022'],
    opens: ['01-12-2024', '16-12-2024 09:00', '01-12-2026'],
    closes: ['31-03-2025', '31-03-2027 18:00', 'mañana'],
    factors: ['2023: 1,0350; 2024: 1', '2024: 1', '2025: 1; 2024: 1,04', '2024: 0', ''],
    factorsSource: ['', 'Ley de Presupuestos', 'Ley  de Presupuestos'],
    tolerance: ['', '5', '5,0', 'cinco'],
  },
  averages: {
    year: ['2023', '2023', '2.023', '2022'],
    programme: ['viaje', 'VIAJE', 'riberas', 'nadie'],
    average: ['', '8,5', '8,50', '7', 'ocho'],
  },
  history: {
    programme: ['viaje', 'viaje', 'riberas', 'nadie'],
    year: ['2022', '2022', '2021', ''],
    field: [
      'Presupuesto inicial',
      'initialBudget',
      'Componentes: Gasto ejecutado',
      'Componentes: Gasto ejecutado',
      'Gasto',
    ],
    row: ['', '', '', 'Talleres', 'TALLERES', 'Talleres.'],
    value: ['', '1.000', '1000', '2.000', 'S/I', 'diez'],
  },
}

/** Of a list, its columns but those that are there only to be read. */
const columnsOf = (kind: LoadKindId) => Object.entries(LOADS[kind].columns).filter(([, { informs }]) => !informs)

/** A table for a list: its columns in any order, all or only those that rows are recognised by and some others. */
export function tablesOf(kind: LoadKindId): fc.Arbitrary<TableRows> {
  const columns = columnsOf(kind)
  const optional = columns.filter(([, { key }]) => !key).map(([id]) => id)
  const said = fc.oneof(
    { weight: 3, arbitrary: fc.constant(optional) },
    { weight: 1, arbitrary: fc.subarray(optional) },
  )
  return said
    .map((ids) => columns.filter(([id, { key }]) => key || ids.includes(id)))
    .chain((some) => fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }))
    .chain((some) =>
      fc.record({
        head: fc.constant(some.map(([, { head }]) => head)),
        rows: rowsOf(
          some.map(([id]) => fc.constantFrom(...CELLS[kind][id]!)),
          some.flatMap(([, { key }], index) => (key ? [] : [index])),
        ),
      }),
    )
}

/** Every other row is an earlier one but for a cell; `free` are those that it isn't recognised by. */
function rowsOf(cells: readonly fc.Arbitrary<string>[], free: readonly number[]): fc.Arbitrary<string[][]> {
  const any = fc.nat(cells.length - 1)
  const cell =
    free.length === 0
      ? any
      : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...free) }, { weight: 1, arbitrary: any })
  const copies = fc.option(fc.record({ row: fc.nat(7), cell }), { freq: 2 })
  const rows = fc.array(fc.record({ row: fc.tuple(...cells), copies }), { minLength: 1, maxLength: 8 })
  return rows.map((all) => {
    const made: string[][] = []
    for (const { row, copies } of all) {
      const earlier = copies && made[copies.row % made.length]
      made.push(earlier ? earlier.with(copies.cell, row[copies.cell]!) : row)
    }
    return made
  })
}
