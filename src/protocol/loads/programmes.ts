import { code, text, yesNoCell } from './cell.ts'
import { EX_ANTE_EXAMPLE, EX_POST_EXAMPLE, exAnteCell, exPostCell } from './evaluations.ts'
import { loadColumn, loadKind } from './load-kind.ts'
import { yearsCell } from './numbers.ts'

/** Programmes, each of a service, with what is known of them beforehand (domain §3, origin P). */
export const programmes = loadKind({
  id: 'programmes',
  title: 'Programas',
  one: 'programa',
  many: 'programas',
  help: 'Los programas que informan, cada uno de un servicio. Los cambios llegan a las fichas que aún no se envían.',
  columns: {
    code: loadColumn({
      head: 'Código',
      synonyms: ['Código programa', 'Código del programa', 'Id', 'Id programa'],
      help: 'Con qué se lo reconoce de una carga a otra y de un año a otro. En blanco, se busca por nombre y servicio, o se forma del nombre.',
      helpInForm: 'Con qué se lo reconoce de un año a otro. En blanco, se forma del nombre.',
      example: 'riberas-limpias',
      cell: code,
      blank: 'keeps',
      key: true,
    }),
    name: loadColumn({
      head: 'Nombre',
      synonyms: ['Programa', 'Nombre programa', 'Nombre del programa'],
      help: 'Nombre completo, como se imprime en la ficha.',
      example: 'Riberas limpias',
      cell: text(500),
      blank: 'refused',
    }),
    service: loadColumn({
      head: 'Servicio',
      synonyms: ['Institución', 'Servicio responsable'],
      help: 'Código o nombre del servicio que lo informa.',
      helpInForm: 'El que lo informa: escriba parte del nombre y elija.',
      example: 'Dirección de Ríos',
      cell: text(300),
      blank: 'refused',
      refersTo: 'institutions',
    }),
    social: loadColumn({
      head: 'Social',
      synonyms: ['Programa social', 'Es social'],
      help: 'Sí para los programas sociales, que responden además sobre pobreza.',
      example: 'sí',
      cell: yesNoCell,
      blank: 'refused',
    }),
    exAnte: loadColumn({
      head: 'Evaluaciones ex ante',
      synonyms: ['Ex ante', 'Evaluación ex ante'],
      help: 'Año y calificación de cada una, separadas por punto y coma.',
      helpInForm: 'Una por línea, año y calificación, como «2020: Falta información».',
      example: EX_ANTE_EXAMPLE,
      cell: exAnteCell,
      blank: 'clears',
    }),
    exPost: loadColumn({
      head: 'Evaluaciones ex post',
      synonyms: ['Ex post', 'Evaluación ex post'],
      help: 'Año: institución | tipo | calificación de cada una, separadas por punto y coma.',
      helpInForm: `Una por línea, como «${EX_POST_EXAMPLE}».`,
      example: EX_POST_EXAMPLE,
      cell: exPostCell,
      blank: 'clears',
    }),
    monitored: loadColumn({
      head: 'Años con monitoreo',
      synonyms: ['Monitoreo', 'Monitoreado', 'Años de monitoreo'],
      help: 'Años en que el programa fue monitoreado.',
      helpInForm: 'Años en que el programa fue monitoreado, separados por comas.',
      example: '2021, 2022, 2023',
      cell: yearsCell,
      blank: 'clears',
    }),
    active: loadColumn({
      head: 'Activo',
      synonyms: ['Vigente', 'Activa'],
      help: 'No para que los períodos que se abran no le creen ficha. En blanco queda como está; uno nuevo queda activo.',
      helpInForm: 'Si no lo está, los períodos que se abran no le crean ficha.',
      example: 'sí',
      cell: yesNoCell,
      blank: 'keeps',
      starts: true,
    }),
  },
})
