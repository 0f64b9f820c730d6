import { templateOf } from '../administering/loads/list-files.ts'
import { exportRows } from '../server/administration/list-rows.ts'
import { tableFile } from '../showing/table-file.ts'
import { kindNamed } from './administration-kind.ts'
import { withAdministration } from './administration-world.ts'
import type { CommandOutcome } from './outcome.ts'

/** A whole list as CSV, or as XLSX when the file to write ends so; loaded again, it changes nothing. */
export async function exportList(kindName: string, out: string | undefined): Promise<CommandOutcome> {
  const kind = kindNamed(kindName)
  const table = await withAdministration((world) => exportRows(world, kind))
  return write(kind.declared.title, table, out)
}

/** What a load of this kind looks like: its heads and a row of example. */
export function template(kindName: string, out: string | undefined): Promise<CommandOutcome> {
  const { declared } = kindNamed(kindName)
  return write(declared.title, templateOf(declared), out)
}

async function write(title: string, table: ReturnType<typeof templateOf>, out = ''): Promise<CommandOutcome> {
  const isWorkbook = /\.xlsx$/i.test(out)
  const blob = await tableFile(isWorkbook ? 'xlsx' : 'csv', title, table)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  // On a screen CSV is text; its mark of UTF-8 is for Excel.
  return { output: out === '' ? new TextDecoder().decode(bytes) : bytes, code: 0 }
}
