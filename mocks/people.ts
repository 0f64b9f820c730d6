import { printRut } from '../src/ficha/rut.ts'
import type { SeedUser } from '../src/server/seed.ts'
import type { Service } from './institutions.ts'

const account = (
  user: string,
  name: string,
  rutBody: number,
  role: SeedUser['roles'][number],
  ...services: readonly Service['id'][]
): SeedUser => ({ user, password: `cuadra-${user}`, name, rut: printRut(rutBody), roles: [role], services })

/** People of the demo, invented; their passwords are printed at the start. */
export const USERS: readonly SeedUser[] = [
  account('interior', 'Marcela Fuentes Díaz', 12_678_579, 'contraparte', 'subsecretaria-interior'),
  account('interior2', 'Rodrigo Paredes Soto', 15_203_441, 'contraparte', 'subsecretaria-interior'),
  account('oficios', 'Carolina Muñoz Vera', 13_987_210, 'contraparte', 'oficios'),
  account('lectura', 'Ignacio Araya Pinto', 16_450_318, 'contraparte', 'lectura'),
  account('social', 'Verónica Ibáñez Rojo', 12_345_678, 'contraparte', 'servicios-sociales'),
  account('menores', 'Hernán Cáceres Silva', 10_934_265, 'contraparte', 'menores'),
  account(
    'ses',
    'Paula Contreras Lagos',
    14_112_905,
    'sectorialista',
    'subsecretaria-interior',
    'oficios',
    'servicios-sociales',
    'menores',
  ),
  account('dipres', 'Tomás Valdés Rojas', 11_745_836, 'sectorialista', 'lectura'),
  { ...account('coordina', 'Lorena Pizarro Silva', 9_876_543, 'coordinador'), ministries: ['interior'] },
  account('jefatura', 'Andrés Leiva Mora', 8_765_432, 'jefatura'),
  account('admin', 'Soledad Vergara Ríos', 7_654_321, 'administrador'),
]
