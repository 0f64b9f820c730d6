import { text } from './cell.ts'
import { loadColumn, loadKind } from './load-kind.ts'
import { beginning, ending } from './moments.ts'
import { decimalCell, factorsCell, yearCell } from './numbers.ts'

/** Reporting periods: an edition run in a year, with its dates, factors and tolerance. */
export const periods = loadKind({
  id: 'periods',
  title: 'Períodos',
  one: 'período',
  many: 'períodos',
  help: 'El año que se informa, la edición del formulario, sus fechas e inflactores. Cargarlo no crea fichas: eso se hace al abrirlo.',
  columns: {
    year: loadColumn({
      head: 'Año',
      synonyms: ['Período', 'Año del período', 'Año informado'],
      help: 'El año que se informa.',
      example: '2024',
      cell: yearCell,
      blank: 'refused',
      key: true,
    }),
    edition: loadColumn({
      head: 'Edición',
      synonyms: ['Edición del formulario'],
      help: 'Qué formulario y qué reglas rigen. No cambia una vez abierto el período.',
      example: '2023',
      cell: yearCell,
      blank: 'refused',
    }),
    baseYear: loadColumn({
      head: 'Año base',
      synonyms: ['Moneda', 'Pesos de', 'Año de la moneda'],
      help: 'El año en cuyos pesos se imprimen los montos. No cambia una vez que se envió una ficha.',
      example: '2025',
      cell: yearCell,
      blank: 'refused',
    }),
    opens: loadColumn({
      head: 'Abre',
      synonyms: ['Inicio', 'Apertura', 'Fecha de apertura', 'Desde'],
      help: 'Desde cuándo se llena, en hora de Chile; sin hora, desde las 00:00.',
      example: '16-12-2024 09:00',
      cell: beginning,
      blank: 'refused',
    }),
    closes: loadColumn({
      head: 'Cierra',
      synonyms: ['Término', 'Cierre', 'Fecha de cierre', 'Hasta', 'Plazo'],
      help: 'Hasta cuándo se envía, en hora de Chile; sin hora, hasta el último segundo del día.',
      example: '31-03-2025',
      cell: ending,
      blank: 'refused',
    }),
    factors: loadColumn({
      head: 'Inflactores',
      synonyms: ['Factores', 'Inflactor', 'Deflactores'],
      help: 'Año y valor de cada uno, separados por punto y coma. Llevan los M$ de un año a los del año base.',
      helpInForm: 'Uno por línea, año y valor. Llevan los M$ de un año a los del año base.',
      example: '2022: 1,1383; 2023: 1,0708; 2024: 1,04; 2025: 1',
      cell: factorsCell,
      blank: 'refused',
    }),
    factorsSource: loadColumn({
      head: 'Fuente de los inflactores',
      synonyms: ['Fuente', 'Fuente inflactores'],
      help: 'De dónde salen, como se imprime en las notas.',
      example: 'Ley de Presupuestos 2025',
      cell: text(300),
      blank: 'clears',
    }),
    tolerance: loadColumn({
      head: 'Tolerancia de gasto administrativo',
      synonyms: ['Tolerancia', 'Tolerancia administrativa'],
      help: 'Puntos porcentuales en que el gasto administrativo puede apartarse del promedio de su grupo (ediciones 2019 y 2020).',
      example: '5',
      cell: decimalCell,
      blank: 'clears',
    }),
  },
})
