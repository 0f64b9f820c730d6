import { audit } from './audit.ts'
import { backup, restore } from './backup.ts'
import { exportList, template } from './export-list.ts'
import { loadList } from './load-list.ts'
import { openYear } from './open-year.ts'
import type { CommandOutcome } from './outcome.ts'
import { printPastLoads, takeLoadBack } from './past-loads.ts'
import { userAdd } from './user-add.ts'
import { userLink } from './user-link.ts'

/** What was given to a command besides its subjects. */
interface Options {
  readonly receipt?: string[] | undefined
  readonly out?: string | undefined
  readonly accept?: boolean | undefined
  readonly take?: string | undefined
  readonly sheet?: string | undefined
  readonly hidden?: boolean | undefined
  readonly 'left-out'?: string | undefined
  readonly rut?: string | undefined
  readonly roles?: string | undefined
  readonly services?: string | undefined
}

/** Runs a command on the database of this server; undefined when there is no such command. */
export function outcomeOfDatabase(
  command: string,
  [subject, ...more]: readonly string[],
  options: Options,
): Promise<CommandOutcome> | undefined {
  const { receipt = [], out, accept = false } = options
  if (command === 'audit' && !subject) return audit(receipt)
  if (command === 'user' && subject === 'link' && more.length === 1) return userLink(more[0]!)
  if (command === 'user' && subject === 'add' && more.length === 2)
    return userAdd({ ...options, user: more[0]!, name: more[1]! })
  if (command === 'load' && subject && more.length === 1) {
    const { take, sheet, hidden: withHidden } = options
    return loadList(subject, more[0]!, { accept, take, choice: { sheet, withHidden }, leftOut: options['left-out'] })
  }
  if (command === 'loads' && subject && more.length === 1) return takeLoadBack(subject, more[0]!, accept)
  if (!subject || more.length > 0) return undefined
  if (command === 'loads') return printPastLoads(subject)
  if (command === 'export') return exportList(subject, out)
  if (command === 'template') return template(subject, out)
  if (command === 'backup') return backup(subject)
  if (command === 'restore') return restore(subject)
  return command === 'open' ? openYear(subject, accept) : undefined
}
