import { code, text } from './cell.ts'
import { loadColumn, loadKind } from './load-kind.ts'

/** Ministries and services: a row without a ministry is one itself. */
export const institutions = loadKind({
  id: 'institutions',
  title: 'Instituciones',
  one: 'institución',
  many: 'instituciones',
  isFeminine: true,
  help: 'Ministerios y servicios. Una fila sin ministerio es un ministerio; con él, un servicio que le pertenece.',
  columns: {
    code: loadColumn({
      head: 'Código',
      synonyms: ['Código institución', 'Código servicio', 'Id'],
      help: 'Identifica a la institución en todas las cargas. En blanco, se busca por su nombre o se forma de él.',
      helpInForm: 'Identifica a la institución en todas las cargas. En blanco, se forma del nombre.',
      example: 'direccion-de-rios',
      cell: code,
      blank: 'keeps',
      key: true,
    }),
    name: loadColumn({
      head: 'Nombre',
      synonyms: ['Institución', 'Servicio', 'Nombre institución', 'Nombre del servicio'],
      help: 'Nombre completo, como se imprime en las fichas.',
      example: 'Dirección de Ríos',
      cell: text(300),
      blank: 'refused',
    }),
    ministry: loadColumn({
      head: 'Ministerio',
      synonyms: ['Ministerio del que depende', 'Depende de'],
      help: 'Código o nombre de su ministerio; en blanco si la fila es un ministerio.',
      helpInForm: 'Escriba parte del nombre y elija; en blanco si es un ministerio.',
      example: 'Ministerio de Ríos y Aguas',
      cell: text(300),
      blank: 'clears',
      refersTo: 'institutions',
    }),
  },
})
