import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Role } from '../ficha/status.ts'
import { type PasswordOwner, problemOfPassword } from './password.ts'

/** Composed alike, since a letter with its accent is typed as one sign here and as two there. */
const password = (missing: string) =>
  z.string().check(
    z.minLength(1, missing),
    z.maxLength(200, 'Pasa de 200 caracteres.'),
    z.normalize('NFC'),
    z.refine((text) => problemOfText(text) === undefined, 'Tiene un signo que no se puede guardar.'),
  )
const chosen = password(problemOfPassword('', { user: '' })!)
const token = z.string().check(z.regex(/^[\w-]{43}$/))

/** How one signs in here: with a password of Cuadra's, with a provider of identity, or with either. */
export const SignInWays = z.object({ passwords: z.boolean(), provider: z.optional(z.object({ name: z.string() })) })
export type SignInWays = z.infer<typeof SignInWays>

export const LinkPurpose = z.enum(['first', 'reset'])
export type LinkPurpose = z.infer<typeof LinkPurpose>

/** The token of a single-use link; it stands after the # of its address, which no browser sends. */
export const LinkToken = z.object({ token })
/** For whom a link is, so that nobody chooses the password of another by mistake. */
export const LinkOwner = z.object({
  user: z.string(),
  name: z.string(),
  rut: z.optional(z.string()),
  purpose: LinkPurpose,
  expiresAt: z.string(),
})
export type LinkOwner = z.infer<typeof LinkOwner>

export const ChosenPassword = z.object({ token, password: chosen })

/** A link as the administrator hands it over: `address` begins with the path ('/clave#…'). Shown once. */
export const IssuedLink = z.object({
  user: z.string(),
  name: z.string(),
  purpose: LinkPurpose,
  expiresAt: z.string(),
  address: z.string(),
})
export type IssuedLink = z.infer<typeof IssuedLink>

export const PasswordChange = z.object({ current: password('Falta. Es con la que ingresa ahora.'), password: chosen })
export type PasswordChange = z.infer<typeof PasswordChange>

const AGAIN = 'No es igual a la de arriba. Escríbala otra vez.'
/** Also while another field is wrong, so that all is said at once. */
const always = { when: () => true }

/** A form in which `owner` chooses a password: its body, and the password once more. */
export const choiceOf = <Shape extends { password: typeof chosen }>(
  body: z.ZodMiniObject<Shape>,
  owner: PasswordOwner,
) =>
  z.object({ ...body.shape, again: z.string().check(z.normalize('NFC')) }).check(
    z.superRefine((typed: { password?: unknown; again?: unknown }, { addIssue }) => {
      const password = String(typed.password ?? '')
      const weak = problemOfPassword(password, owner)
      if (weak) addIssue({ code: 'custom', path: ['password'], message: weak })
      if (typed.again !== password.normalize('NFC')) addIssue({ code: 'custom', path: ['again'], message: AGAIN })
    }, always),
  )

/** How many sessions ended. */
export const EndedSessions = z.object({ ended: z.int() })

/** What a person sees of the own account. Times are ISO UTC. */
export const Account = z.object({
  user: z.string(),
  name: z.string(),
  rut: z.optional(z.string()),
  roles: z.array(Role),
  services: z.array(z.string()),
  ministries: z.array(z.string()),
  /** May a password be changed here: there is one, and passwords are on. */
  canChangePassword: z.boolean(),
  sessions: z.array(z.object({ startedAt: z.nullable(z.string()), usedAt: z.string(), isThis: z.boolean() })),
})
export type Account = z.infer<typeof Account>

/** An address of our own page to go back to: begins with one slash, so that it can't lead to another site. */
export const OwnPath = z
  .string()
  .check(z.maxLength(500), z.regex(/^\/(?!\/|api\/)(?!.*(?:\/\/|\.\.))[\w~.,:@!$&'()*+;=%?/-]*$/))

export const IdentityStart = z.object({ to: z._default(OwnPath, '/') })

const said = z.optional(z.string().check(z.maxLength(4_000)))
/** What a provider sends back with the browser; only these are passed on (RFC 6749 §4.1.2, RFC 9207). */
export const IdentityReturn = z.object({ code: said, state: said, iss: said, error: said, error_description: said })
export type IdentityReturn = z.infer<typeof IdentityReturn>
