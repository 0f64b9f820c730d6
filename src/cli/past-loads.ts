import { randomUUID } from 'node:crypto'
import { counted } from '../ficha/counted.ts'
import type { LoadCounts, PastLoad, Proof, ProvenRow } from '../protocol/administration.ts'
import type { LoadKind } from '../protocol/loads/load-kind.ts'
import { listLoads } from '../server/administration/taking-back/list-loads.ts'
import { proveTakingBack, takeBack } from '../server/administration/taking-back/take-back.ts'
import { printTime } from '../server/printed-time.ts'
import { kindNamed } from './administration-kind.ts'
import { withAdministration } from './administration-world.ts'
import { type CommandOutcome, WrongCall } from './outcome.ts'
import { COMMAND_LINE } from './user-link.ts'

/** The last loads of a list, each with the act by which it is taken back. */
export async function printPastLoads(kindName: string): Promise<CommandOutcome> {
  const { declared } = kindNamed(kindName)
  return withAdministration(async ({ storage }) => {
    const { loads, next } = await listLoads(storage, declared.id, undefined)
    const many = counted(loads.length, 'carga', 'cargas')
    const head = `${declared.title}: ${next === null ? many : `las últimas ${many}; las anteriores, en pantalla`}`
    return { output: `${[head, ...loads.map(printLoad)].join('\n')}\n`, code: 0 }
  })
}

function printLoad({ act, at, by, counts, isKept, takenBack }: PastLoad): string {
  const back = takenBack ? ` · deshecha por ${takenBack.by.name}` : isKept ? '' : ' · no se puede deshacer'
  return `${act}  ${printTime(at)}  ${by.name}: ${printCounts(counts)}${back}`
}

const printCounts = (counts: LoadCounts): string =>
  [
    counted(counts.new, 'nueva', 'nuevas'),
    counted(counts.changed, 'cambia', 'cambian'),
    counted(counts.removed, 'se quita', 'se quitan'),
  ].join(' · ')

/** Says row by row what taking a load back does and, told to accept, does it. Ends with 1 when something is in the way. */
export async function takeLoadBack(kindName: string, load: string, accept: boolean): Promise<CommandOutcome> {
  const kind = kindNamed(kindName)
  return withAdministration(async (world) => {
    const proven = await proveTakingBack(world, kind, load)
    if (proven.is === 'problem') throw new WrongCall(proven.problem.detail ?? `no hay una carga ${load} en esta lista`)
    const { fingerprint, counts } = proven.value
    const isInTheWay = counts.refused > 0
    const done =
      accept && !isInTheWay
        ? await takeBack(world, COMMAND_LINE, kind, load, { act: randomUUID(), fingerprint })
        : undefined
    if (done?.is === 'problem') throw new WrongCall(done.problem.detail ?? done.problem.title)
    return {
      output: printTakingBack(kind.declared, proven.value, lastLine(isInTheWay, done !== undefined)),
      code: isInTheWay ? 1 : 0,
    }
  })
}

function lastLine(isInTheWay: boolean, isDone: boolean): string {
  if (isInTheWay) return 'No se puede deshacer: después se hizo algo sobre estas filas. Nada cambió.'
  return isDone
    ? 'La carga se deshizo: la lista está como antes.'
    : 'Nada cambió todavía. Agregue --accept para deshacerla.'
}

const STATES: Partial<Record<ProvenRow['is'], string>> = {
  changed: 'vuelve',
  removed: 'se quita',
  new: 'vuelve',
  refused: 'impide',
}

function printTakingBack({ columns }: LoadKind, { rows, counts }: Proof, last: string): string {
  const shown = counts.refused > 0 ? rows.filter(({ is }) => is === 'refused') : rows
  const said = shown.flatMap(({ is, name, changes, problems, notes }) => [
    `${(STATES[is] ?? '').padEnd(11)}${name}`,
    ...changes.map(({ column, from, to }) => `${columns[column]?.head ?? column}: «${from}» → «${to}»`).map(indented),
    ...[...problems.map(({ what }) => what), ...notes].map(indented),
  ])
  return `${[...said, last].join('\n')}\n`
}

const indented = (line: string): string => `${' '.repeat(11)}${line}`
