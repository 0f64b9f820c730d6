import { code, lines, text } from './cell.ts'
import { loadColumn, loadKind } from './load-kind.ts'
import { decimalCell, yearCell } from './numbers.ts'

const programme = loadColumn({
  head: 'Código del programa',
  synonyms: ['Programa', 'Código', 'Código programa', 'Id programa'],
  help: 'Código de un programa que ya está cargado.',
  example: 'riberas-limpias',
  cell: code,
  blank: 'refused',
  key: true,
  refersTo: 'programmes',
})

const programmeName = loadColumn({
  head: 'Nombre del programa',
  help: 'Su nombre, solo para leerlo: la carga no lo mira.',
  example: 'Riberas limpias',
  cell: text(500),
  blank: 'keeps',
  informs: true,
})

/** The average share of administration of a programme's group, by period (2019, 2020). */
export const averages = loadKind({
  id: 'averages',
  title: 'Promedios de grupo',
  one: 'promedio',
  many: 'promedios',
  help: 'El porcentaje de gasto administrativo del grupo de cada programa, que las ediciones 2019 y 2020 comparan con el suyo.',
  columns: {
    year: loadColumn({
      head: 'Año',
      synonyms: ['Período'],
      help: 'El año de un período que ya está cargado.',
      example: '2024',
      cell: yearCell,
      blank: 'refused',
      key: true,
      refersTo: 'periods',
    }),
    programme,
    programmeName,
    average: loadColumn({
      head: 'Promedio del grupo',
      synonyms: ['Promedio', 'Promedio grupo', 'Porcentaje'],
      help: 'En porcentaje, sin signo. En blanco, el promedio se quita.',
      example: '8,5',
      cell: decimalCell,
      blank: 'clears',
    }),
  },
})

/** Figures of former years that no ficha in Cuadra holds, or that were restated since: what a new ficha opens with. */
export const history = loadKind({
  id: 'history',
  title: 'Cifras de años anteriores',
  one: 'cifra',
  many: 'cifras',
  isFeminine: true,
  help: 'Lo que un programa informó en años anteriores, una cifra por fila. Con ellas se abren las fichas nuevas; priman sobre la ficha anterior.',
  columns: {
    programme,
    programmeName,
    year: loadColumn({
      head: 'Año',
      synonyms: ['Año de la cifra'],
      help: 'El año al que pertenece la cifra; en blanco si el campo no va por año (la descripción, la unidad).',
      example: '2023',
      cell: yearCell,
      blank: 'clears',
      key: true,
    }),
    field: loadColumn({
      head: 'Campo',
      synonyms: ['Pregunta', 'Variable', 'Concepto'],
      help: 'Nombre del campo como está en el formulario; una columna de una tabla lleva antes el nombre de la tabla.',
      example: 'Componentes: Gasto ejecutado',
      cell: text(300),
      blank: 'refused',
      key: true,
    }),
    row: loadColumn({
      head: 'Fila',
      synonyms: ['Componente', 'Indicador', 'Región', 'Componente o indicador'],
      help: 'De qué componente, indicador o fila de la tabla; en blanco si el campo no está en una tabla.',
      example: 'Talleres de limpieza',
      cell: text(500),
      blank: 'clears',
      key: true,
    }),
    value: loadColumn({
      head: 'Valor',
      synonyms: ['Cifra', 'Monto', 'Respuesta'],
      help: 'La cifra o el texto, como se escribe en la ficha. En blanco, la cifra se quita.',
      example: '12.500',
      cell: lines(20_000),
      blank: 'clears',
    }),
  },
})
