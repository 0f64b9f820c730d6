import { describe, expect, test } from 'vitest'
import { localPasswordsOf, oidcSettings } from '../../src/server/identity/oidc-settings.ts'
import { findRut } from '../../src/server/identity/run-claim.ts'

const RIGHT = {
  OIDC_ISSUER: 'https://accounts.claveunica.gob.cl/openid',
  OIDC_CLIENT_ID: 'cuadra',
  OIDC_CLIENT_SECRET: 'secret',
  ORIGIN: 'https://cuadra.example.cl/',
}

describe('a provider of identity is configured', () => {
  test('with little, for ClaveÚnica', () =>
    expect(oidcSettings(RIGHT)).toEqual({
      issuer: 'https://accounts.claveunica.gob.cl/openid',
      clientId: 'cuadra',
      clientSecret: 'secret',
      name: 'ClaveÚnica',
      claim: 'RolUnico',
      scope: 'openid run name',
      origin: 'https://cuadra.example.cl',
    }))

  test('not at all without an issuer', () => expect(oidcSettings({ ORIGIN: 'http://a.cl' })).toBeUndefined())

  test.each([
    ['OIDC_CLIENT_ID', '', 'OIDC_ISSUER needs OIDC_CLIENT_ID'],
    ['OIDC_CLIENT_SECRET', '', 'OIDC_ISSUER needs OIDC_CLIENT_SECRET'],
    ['ORIGIN', '', 'OIDC_ISSUER needs ORIGIN'],
    ['ORIGIN', 'http://cuadra.example.cl', 'ORIGIN must be an https:// address'],
    ['OIDC_ISSUER', 'http://accounts.claveunica.gob.cl/openid', 'OIDC_ISSUER must be an https:// address'],
    ['OIDC_ISSUER', 'http://localhost.example.cl', 'OIDC_ISSUER must be an https:// address'],
    ['OIDC_ISSUER', 'claveunica', 'OIDC_ISSUER must be an https:// address'],
  ])('%s cannot be %j', (name, value, words) => expect(() => oidcSettings({ ...RIGHT, [name]: value })).toThrow(words))

  test('over http on this machine alone', () =>
    expect(
      oidcSettings({ ...RIGHT, OIDC_ISSUER: 'http://127.0.0.1:9000', ORIGIN: 'http://localhost:4173' }),
    ).toMatchObject({
      issuer: 'http://127.0.0.1:9000/',
      origin: 'http://localhost:4173',
    }))
})

describe('local passwords', () => {
  test.each([
    [undefined, false, true],
    ['', true, true],
    ['yes', false, true],
    ['no', true, false],
  ])('LOCAL_PASSWORDS=%s, with a provider %s: %s', (said, hasProvider, isOn) =>
    expect(localPasswordsOf({ LOCAL_PASSWORDS: said }, hasProvider)).toBe(isOn),
  )

  test('are not switched off when nobody could sign in then', () =>
    expect(() => localPasswordsOf({ LOCAL_PASSWORDS: 'no' }, false)).toThrow('nobody could sign in'))

  test('are not switched by another word', () =>
    expect(() => localPasswordsOf({ LOCAL_PASSWORDS: 'off' }, true)).toThrow("'yes' or 'no'"))
})

describe('the RUN of a claim', () => {
  const ofClaveUnica = { numero: 44_444_444, DV: '4', tipo: 'RUN' }

  test('is that of the claim alone, and of its own members', () => {
    expect(findRut({ RolUnico: ofClaveUnica }, 'RolUnico')).toBe('44.444.444-4')
    expect(findRut({ RolUnico: ofClaveUnica }, 'rut')).toBeUndefined()
    expect(findRut(Object.create({ RolUnico: ofClaveUnica }), 'RolUnico')).toBeUndefined()
  })

  test.each([
    [{ numero: 1_000_005, DV: 'K', tipo: 'RUN' }, '1.000.005-K'],
    [{ numero: 1_000_005, DV: 'k' }, '1.000.005-K'],
    [{ numero: 44_444_444, DV: 4 }, '44.444.444-4'],
    [{ numero: -44_444_444, DV: '4' }, undefined],
    [{ numero: 44_444_444.5, DV: '4' }, undefined],
    [{ numero: 44_444_444 }, undefined],
    [44_444_444_4, undefined],
    [null, undefined],
  ])('%j is %j', (claim, rut) => expect(findRut({ RolUnico: claim }, 'RolUnico')).toBe(rut))
})
