/** How Cuadra reaches a provider of identity. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As people know the provider. */
  readonly name: string
  /** Which claim holds the RUN. */
  readonly claim: string
  readonly scope: string
  /** Where people reach Cuadra: the provider sends them back there. */
  readonly origin: string
}

type Variables = Readonly<Record<string, string | undefined>>

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Reads the OIDC_… variables; undefined without OIDC_ISSUER. What is missing or wrong is an error that names it. */
export function oidcSettings(variables: Variables): OidcSettings | undefined {
  const issuer = variables['OIDC_ISSUER']
  if (!issuer) return undefined
  const demand = (name: string): string => {
    const value = variables[name]
    if (!value) throw new Error(`OIDC_ISSUER needs ${name}`)
    return value
  }
  return {
    issuer: demandSafe('OIDC_ISSUER', issuer).href,
    clientId: demand('OIDC_CLIENT_ID'),
    clientSecret: demand('OIDC_CLIENT_SECRET'),
    name: variables['OIDC_NAME'] || 'ClaveÚnica',
    claim: variables['OIDC_CLAIM'] || 'RolUnico',
    scope: variables['OIDC_SCOPE'] || 'openid run name',
    origin: demandSafe('ORIGIN', demand('ORIGIN')).origin,
  }
}

/** May people sign in with a password of Cuadra's? LOCAL_PASSWORDS=no needs another way in. */
export function localPasswordsOf(variables: Variables, hasProvider: boolean): boolean {
  const said = variables['LOCAL_PASSWORDS'] || 'yes'
  if (said !== 'yes' && said !== 'no') throw new Error(`LOCAL_PASSWORDS is 'yes' or 'no', not '${said}'`)
  if (said === 'no' && !hasProvider) throw new Error('LOCAL_PASSWORDS=no needs OIDC_ISSUER: nobody could sign in')
  return said === 'yes'
}

/** https, or http that doesn't leave this machine: codes and tokens travel there. */
function demandSafe(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname))) return url
  throw new Error(`${name} must be an https:// address; http:// is for this machine alone`)
}
