import type { Role } from '../../src/ficha/status.ts'
import type { Seed, SeedUser } from '../../src/server/seed.ts'

export const OPENS = '2026-11-21T12:00:00.000Z'
export const CLOSES = '2027-01-20T12:00:00.000Z'

const person = (user: string, name: string, roles: readonly Role[], services: readonly string[]): SeedUser => ({
  user,
  password: `clave de ${user}`,
  name,
  rut: '12.678.579-8',
  roles,
  services,
})

const ficha = (id: string, name: string, service: string, ministry: string) => ({
  year: 2023,
  programme: { id, name, service, ministry, social: true },
  base: { initialBudget: { '2021': 10, '2022': 20 } },
})

/** Two services of one ministry and one of another; colleagues, neighbours and reviewers. */
export const SEED: Seed = {
  ministries: [
    { id: 'interior', name: 'Ministerio del Interior' },
    { id: 'aguas', name: 'Ministerio de Ríos y Aguas' },
  ],
  services: [
    { id: 'subsecretaria', name: 'Subsecretaría del Interior', ministry: 'interior' },
    { id: 'migraciones', name: 'Servicio de Migraciones', ministry: 'interior' },
    { id: 'rios', name: 'Dirección de Ríos', ministry: 'aguas' },
  ],
  users: [
    person('ana', 'Ana Rojas', ['contraparte'], ['subsecretaria']),
    person('beto', 'Beto Díaz', ['contraparte'], ['subsecretaria']),
    person('carla', 'Carla Soto', ['contraparte'], ['migraciones']),
    person('sofia', 'Sofía Pérez', ['sectorialista'], ['subsecretaria', 'migraciones']),
    person('tomas', 'Tomás Lagos', ['sectorialista'], ['rios']),
    { ...person('clara', 'Clara Ruiz', ['coordinador'], []), ministries: ['interior'] },
    { ...person('celia', 'Celia Mora', ['coordinador'], []), ministries: ['aguas'] },
    person('julia', 'Julia Pinto', ['jefatura'], []),
    person('adela', 'Adela Cruz', ['administrador'], []),
    person('nadia', 'Nadia Vera', [], ['subsecretaria']),
  ],
  periods: [
    {
      edition: 2023,
      period: { year: 2023, baseYear: 2024, factors: { '2023': '1.035', '2024': '1' }, opens: OPENS, closes: CLOSES },
    },
  ],
  fichas: [
    ficha('inmigrante', 'Inmigrante y Refugio', 'Subsecretaría del Interior', 'Ministerio del Interior'),
    ficha('arboles', 'Árboles 100% nativos', 'Subsecretaría del Interior', 'Ministerio del Interior'),
    ficha('viaje', 'Viaje seguro', 'Servicio de Migraciones', 'Ministerio del Interior'),
    ficha('riberas', 'Riberas limpias', 'Dirección de Ríos', 'Ministerio de Ríos y Aguas'),
  ],
}

/** The ficha of the first programme, of the service of Ana and Beto, reviewed by Sofía. */
export const FICHA = 'inmigrante-2023'
