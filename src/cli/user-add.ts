import { randomUUID } from 'node:crypto'
import { listed } from '../ficha/counted.ts'
import { ROLE_NAMES } from '../ficha/status.ts'
import type { RowChange } from '../protocol/administration.ts'
import { partsOf, severalOf } from '../protocol/loads/cell.ts'
import type { LoadKindId } from '../protocol/loads/load-kind.ts'
import { changeRows } from '../server/administration/change-rows.ts'
import { STORED_KINDS } from '../server/administration/kinds/kinds.ts'
import { issueLink } from '../server/session/issue-password-link.ts'
import { findPassword } from '../server/storage/people/people.ts'
import { type CommandWorld, withAdministration } from './administration-world.ts'
import { type CommandOutcome, WrongCall } from './outcome.ts'
import { arePasswordsOn, COMMAND_LINE, linkWorld, printLink } from './user-link.ts'

/** A person as the command line names them. `services`: services or, of a coordinator, ministries. */
export interface NewPerson {
  readonly user: string
  readonly name: string
  readonly rut?: string | undefined
  readonly roles?: string | undefined
  readonly services?: string | undefined
}

/** Adds a person with what is assigned to them, and gives the link with which they choose a password. */
export const userAdd = (person: NewPerson): Promise<CommandOutcome> =>
  withAdministration(async (world) => {
    const { user, name, rut = '', roles = '', services = '' } = person
    const institutions = partsOf(services, /[;,|]/)
    await refuseUnknown(world, institutions)
    if (await findPassword(world.storage, user)) throw new WrongCall(isThereWords(user))
    await add(world, 'users', [{ user, name, rut, roles }])
    if (institutions.length > 0) await add(world, 'assignments', assigned(user, roles, institutions))
    if (!arePasswordsOn()) return { output: sayWithoutLink(person), code: 0 }
    const found = await findPassword(world.storage, user)
    const issued = found && (await issueLink(linkWorld(world.storage), found.id, COMMAND_LINE))
    return { output: issued ? printLink(issued) : '', code: 0 }
  })

const isThereWords = (user: string): string =>
  `Ya existe.${arePasswordsOn() ? ` Otro enlace: cuadra user link ${user}` : ''}`

/** Where passwords open nothing, the RUT is the way in. */
const sayWithoutLink = ({ user, name, rut }: NewPerson): string =>
  `Se creó la cuenta de ${name} (${user}). ${rut ? 'Ingresa con su RUN.' : 'Sin su RUT no podrá ingresar: agréguelo.'}\n`

/** Before anybody is added: a name that isn't there would leave a person without what they were to reach. */
async function refuseUnknown(world: CommandWorld, institutions: readonly string[]): Promise<void> {
  const { standing } = await STORED_KINDS.institutions.open(world, [])
  const known = [...standing.values()].flatMap(({ code, name }) => [code, name])
  const unknown = institutions.filter((one) => !known.includes(one))
  if (unknown.length > 0) throw new WrongCall(`no hay una institución con este código o nombre: ${listed(unknown)}`)
}

/** Each institution in each role that is held for institutions. */
function assigned(user: string, roles: string, institutions: readonly string[]): Record<string, string>[] {
  const read = severalOf(ROLE_NAMES).read(roles)
  const held = 'value' in read ? read.value : []
  const reaching = held.filter((role) => role === 'contraparte' || role === 'sectorialista' || role === 'coordinador')
  if (reaching.length !== 1)
    throw new WrongCall(
      'con --services se da un solo rol que tenga instituciones; cargue las demás con cuadra load assignments',
    )
  return institutions.map((institution) => ({ user, role: reaching[0]!, institution }))
}

async function add(world: CommandWorld, id: LoadKindId, rows: readonly Record<string, string>[]): Promise<void> {
  const kind = STORED_KINDS[id]
  const changes: RowChange[] = rows.map((values) => ({ key: null, version: null, values: { ...values } }))
  const done = await changeRows(world, COMMAND_LINE, kind, { act: randomUUID(), changes })
  if (done.is === 'ok') return
  const { refusedRows = [], title } = done.problem
  const why = refusedRows.flatMap(({ problems }) =>
    problems.map(({ column, what }) => (column === null ? what : `${kind.declared.columns[column]?.head}: ${what}`)),
  )
  throw new WrongCall(why.length > 0 ? why.join('\n') : title)
}
