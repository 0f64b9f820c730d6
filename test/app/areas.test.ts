import { expect, it } from 'vitest'
import { areasOf, homeOf } from '../../src/app/roles.ts'
import type { Role } from '../../src/ficha/status.ts'

const who = (...roles: Role[]) => ({ roles })
const ADMINISTRATION = '/administracion/{-$section}/{-$doing}'

it.each([
  [['contraparte'], '/fichas'],
  [['sectorialista'], '/bandeja'],
  [['coordinador'], '/bandeja'],
  [['jefatura'], '/bandeja'],
  [['administrador'], ADMINISTRATION],
  [['contraparte', 'sectorialista'], '/fichas'],
  [['contraparte', 'administrador'], ADMINISTRATION],
  [[], '/bandeja'],
] as [Role[], string][])('whoever is %j begins at %s', (roles, home) => {
  expect(homeOf(who(...roles))).toBe(home)
})

it('each has the areas of the own roles, and only these', () => {
  const named = (...roles: Role[]) => areasOf(who(...roles), '/bandeja').map(({ text }) => text)
  expect(named('jefatura')).toEqual(['Bandeja', 'Panel'])
  expect(named('coordinador')).toEqual(['Bandeja', 'Panel'])
  expect(named('sectorialista')).toEqual(['Bandeja'])
  expect(named('contraparte', 'jefatura', 'administrador')).toEqual([
    'Mis fichas',
    'Bandeja',
    'Panel',
    'Administración',
  ])
  expect(areasOf(who('jefatura', 'administrador'), '/bandeja').map(({ current }) => current)).toEqual([
    true,
    false,
    false,
  ])
})
