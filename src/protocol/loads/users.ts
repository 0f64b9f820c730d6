import { ROLE_NAMES, type Role } from '../../ficha/status.ts'
import { oneOf, severalOf, text, yesNoCell } from './cell.ts'
import { loadColumn, loadKind } from './load-kind.ts'
import { rutCell, userCell } from './people.ts'

/** Roles that are held for services, or for ministries: the others reach everything, or no ficha. */
const ASSIGNED = ['contraparte', 'sectorialista', 'coordinador'] as const satisfies readonly Role[]
export type AssignedRole = (typeof ASSIGNED)[number]

const ASSIGNED_NAMES = Object.fromEntries(ASSIGNED.map((role) => [role, ROLE_NAMES[role]])) as Record<
  AssignedRole,
  string
>

/** People who sign in. A new one has no password until its single-use link is used. */
export const users = loadKind({
  id: 'users',
  title: 'Personas',
  one: 'persona',
  many: 'personas',
  isFeminine: true,
  help: 'Quienes ingresan a Cuadra, con sus roles. Una persona nueva no tiene contraseña: la elige con un enlace de un solo uso.',
  columns: {
    user: loadColumn({
      head: 'Usuario',
      synonyms: ['Nombre de usuario', 'Cuenta'],
      help: 'Con qué ingresa; no se repite ni se cambia después.',
      example: 'mfuentes',
      cell: userCell,
      blank: 'refused',
      key: true,
    }),
    name: loadColumn({
      head: 'Nombre',
      synonyms: ['Nombre completo', 'Nombre y apellidos', 'Persona'],
      help: 'Nombre y apellidos, como aparecen en los recibos.',
      example: 'Marcela Fuentes Díaz',
      cell: text(200),
      blank: 'refused',
    }),
    rut: loadColumn({
      head: 'RUT',
      synonyms: ['RUN', 'Rol único tributario'],
      help: 'Con o sin puntos; se revisa su dígito verificador y que no sea de otra persona. Con él se ingresa por ClaveÚnica.',
      example: '12.678.579-8',
      cell: rutCell,
      blank: 'clears',
    }),
    roles: loadColumn({
      head: 'Roles',
      synonyms: ['Rol', 'Perfil', 'Perfiles'],
      help: 'Uno o varios, separados por comas. Al quitar un rol se quitan también sus asignaciones.',
      helpInForm: 'Al quitar un rol se quitan también sus asignaciones.',
      example: ROLE_NAMES.contraparte,
      cell: severalOf(ROLE_NAMES),
      blank: 'clears',
    }),
    active: loadColumn({
      head: 'Activa',
      synonyms: ['Activo', 'Vigente'],
      help: 'No para que deje de ingresar: sus sesiones se cierran de inmediato. En blanco queda como está; una persona nueva queda activa.',
      helpInForm: 'Si no lo está, no puede ingresar y sus sesiones se cierran de inmediato.',
      example: 'sí',
      cell: yesNoCell,
      blank: 'keeps',
      starts: true,
    }),
  },
})

/** Which services a person fills or reviews, and which ministries a coordinator follows. */
export const assignments = loadKind({
  id: 'assignments',
  title: 'Asignaciones',
  one: 'asignación',
  many: 'asignaciones',
  isFeminine: true,
  help: 'Qué servicios llena o revisa cada persona; los coordinadores siguen ministerios completos.',
  columns: {
    user: loadColumn({
      head: 'Usuario',
      synonyms: ['Nombre de usuario', 'Cuenta'],
      help: 'Usuario de una persona que ya está cargada.',
      example: 'mfuentes',
      cell: userCell,
      blank: 'refused',
      key: true,
      refersTo: 'users',
    }),
    name: loadColumn({
      head: 'Persona',
      help: 'Su nombre, solo para leerlo: la carga no lo mira.',
      example: 'Marcela Fuentes Díaz',
      cell: text(200),
      blank: 'keeps',
      informs: true,
    }),
    role: loadColumn({
      head: 'Rol',
      synonyms: ['Perfil'],
      help: 'En qué rol; la persona debe tenerlo.',
      example: ROLE_NAMES.contraparte,
      cell: oneOf(ASSIGNED_NAMES),
      blank: 'refused',
      key: true,
    }),
    institution: loadColumn({
      head: 'Institución',
      synonyms: ['Servicio', 'Ministerio', 'Servicio o ministerio'],
      help: 'Código o nombre del servicio; para un coordinador, del ministerio.',
      helpInForm: 'Un servicio o, para un coordinador, un ministerio: escriba parte del nombre y elija.',
      example: 'Dirección de Ríos',
      cell: text(300),
      blank: 'refused',
      key: true,
      refersTo: 'institutions',
    }),
    assigned: loadColumn({
      head: 'Asignada',
      synonyms: ['Asignado', 'Vigente', 'Activa'],
      help: 'No para quitar la asignación. En blanco es sí.',
      example: 'sí',
      cell: yesNoCell,
      blank: 'keeps',
      starts: true,
    }),
  },
})
