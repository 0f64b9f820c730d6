import { Dexie } from 'dexie'
import { databaseName } from '../../src/drafts/store/database.ts'
import { forgetSession } from './demo-carrier.ts'
import { keptFile } from './kept-file.ts'

const ASKED = 'cuadra-demo-reset'
const DRAFTS = databaseName('')

/** Asks for a demo from the beginning: the page opens anew, and empties everything before anything of it is in use. */
export function askForReset(): void {
  localStorage.setItem(ASKED, 'yes')
  location.assign('/')
}

/** Does what was asked: the demo's database, its session and the drafts of every account in this browser go. */
export async function resetIfAsked(): Promise<void> {
  if (!localStorage.getItem(ASKED)) return
  const names = await Dexie.getDatabaseNames()
  await Promise.all(names.filter((name) => name.startsWith(DRAFTS)).map((name) => Dexie.delete(name)))
  await keptFile.remove()
  forgetSession(localStorage)
  // Last: what was interrupted is done again.
  localStorage.removeItem(ASKED)
}
