import { agreeing, counted } from '../ficha/counted.ts'

/** Shortest password, in characters. */
export const PASSWORD_LENGTH = 12

/** Signs that a password must have beside user name and RUT. */
const OWN_SIGNS = 6

/** Of whom a password is. */
export interface PasswordOwner {
  readonly user: string
  readonly rut?: string | null | undefined
}

/** What a good password is, before anybody types one. */
export const PASSWORD_HINT = `Al menos ${PASSWORD_LENGTH} caracteres; una frase de varias palabras sirve. No puede ser su usuario ni su RUT.`

/** Why a password can't be taken, in words; undefined when it can. */
export function problemOfPassword(password: string, owner: PasswordOwner): string | undefined {
  const missing = PASSWORD_LENGTH - [...password].length
  if (missing > 0)
    return `${agreeing(missing, 'Falta', 'Faltan')} ${counted(missing, 'carácter', 'caracteres')}: son al menos ${PASSWORD_LENGTH}.`
  if ([...bare(password)].length < OWN_SIGNS) return 'Tiene muy pocas letras y números. Agregue palabras.'
  if (signsBeside(password, owner) < OWN_SIGNS)
    return 'Es casi igual a su usuario o a su RUT, que otros conocen. Elija otra.'
  return undefined
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How many letters and digits are left without user name and RUT, with or without its digit. */
function signsBeside(password: string, { user, rut }: PasswordOwner): number {
  const [whole, body] = [bare(rut ?? ''), bare(rut ?? '').slice(0, -1)]
  const known = [bare(user), whole, body].filter((one) => one.length > 2)
  return [...known.reduce((left, one) => left.replaceAll(one, ''), bare(password))].length
}
