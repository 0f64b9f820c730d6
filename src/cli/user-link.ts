import { randomUUID } from 'node:crypto'
import type { Doer } from '../ficha/acts.ts'
import type { IssuedLink } from '../protocol/identity.ts'
import { localPasswordsOf } from '../server/identity/oidc-settings.ts'
import { printTime } from '../server/printed-time.ts'
import { randomToken } from '../server/random.ts'
import { issueLink, type LinkWorld } from '../server/session/issue-password-link.ts'
import { findPassword } from '../server/storage/people/people.ts'
import type { Storage } from '../server/storage/tables.ts'
import { type CommandOutcome, WrongCall } from './outcome.ts'
import { openOwnDatabase } from './own-database.ts'

/** Who does what is done here: whoever reaches the server's own command line. */
export const COMMAND_LINE: Doer = { id: null, name: 'línea de comandos' }

/** Gives a person a single-use link to choose a password; the one that there was stops working, and sessions end. */
export async function userLink(user: string): Promise<CommandOutcome> {
  if (!arePasswordsOn())
    throw new WrongCall('aquí no se ingresa con contraseña (LOCAL_PASSWORDS=no): un enlace no serviría')
  const { storage, close } = await openOwnDatabase()
  try {
    const found = await findPassword(storage, user)
    const issued = found && (await issueLink(linkWorld(storage), found.id, COMMAND_LINE))
    if (!issued) throw new WrongCall(`no hay una cuenta con el usuario '${user}'`)
    return { output: printLink(issued), code: 0 }
  } finally {
    await close()
  }
}

/** What `issueLink` takes, on the command line. */
export const linkWorld = (storage: Storage): LinkWorld => ({
  storage,
  randomToken,
  ids: randomUUID,
  clock: () => new Date(),
})

/** The link as whoever hands it over reads it. */
export function printLink({ user, name, purpose, expiresAt, address }: IssuedLink): string {
  const until = `Enlace de un solo uso para ${name} (${user}), hasta el ${printTime(expiresAt)}:`
  const ended = 'La contraseña que tenía ya no sirve y sus sesiones se cerraron.'
  return [until, publicAddress() + address, ...(purpose === 'reset' ? [ended] : []), ''].join('\n')
}

const publicAddress = (): string =>
  process.env['ORIGIN'] ? new URL(process.env['ORIGIN']).origin : `http://localhost:${process.env['PORT'] || 4173}`

/** Do passwords of Cuadra's open anything on this server? */
export function arePasswordsOn(): boolean {
  try {
    return localPasswordsOf(process.env, true)
  } catch (error) {
    throw new WrongCall((error as Error).message)
  }
}
