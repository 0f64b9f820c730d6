import { describe, expect, test } from 'vitest'
import { problemOfPassword } from '../../src/protocol/password.ts'

const OWNER = { user: 'interior', rut: '12.678.579-8' }

describe('a password', () => {
  test.each(['caballo correcto grapa', 'ñandúes de día', '🐴🐴🐴🐴🐴🐴abcdef', 'vivo en el interior de Chile'])(
    'may be %j',
    (password) => expect(problemOfPassword(password, OWNER)).toBeUndefined(),
  )

  test.each([
    ['once signos', 'Falta 1 carácter'],
    ['corta', 'Faltan 7 caracteres'],
    ['', 'Faltan 12 caracteres'],
    ['🐴🐴🐴🐴🐴🐴', 'Faltan 6 caracteres'],
    ['Interior.2024', 'su usuario o a su RUT'],
    ['interiorinterior', 'su usuario o a su RUT'],
    ['12.678.579-8', 'su usuario o a su RUT'],
    ['12678579-8 abc', 'su usuario o a su RUT'],
    ['12 678 579 chile', 'su usuario o a su RUT'],
    ['............', 'muy pocas letras'],
  ])('may not be %j: %s', (password, words) => expect(problemOfPassword(password, OWNER)).toContain(words))

  test('is held against no RUT when there is none, and against no name of two letters', () => {
    expect(problemOfPassword('caballo correcto', { user: 'ca' })).toBeUndefined()
    expect(problemOfPassword('caballo correcto', { user: 'ana', rut: null })).toBeUndefined()
  })
})
