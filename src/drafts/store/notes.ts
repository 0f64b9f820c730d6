import type { AccountStore } from './account-store.ts'
import { isoTime } from './ports.ts'
import type { Note, NoteKey } from './rows.ts'

/** Keeps what is written, in place of what was kept under the same name. Rejects when the disk doesn't take it. */
export async function keepNote<T>(store: AccountStore, { ficha, name }: NoteKey, content: T): Promise<Note<T>> {
  const note = { ficha, name, content, at: isoTime(store.ports.now()) }
  await store.db.notes.put(note)
  return note
}

export const findNote = async <T>(store: AccountStore, { ficha, name }: NoteKey): Promise<Note<T> | undefined> =>
  (await store.db.notes.get([ficha, name])) as Note<T> | undefined

/** Everything that is being written about a ficha, the oldest first. */
export async function notesOf(store: AccountStore, ficha: string): Promise<Note[]> {
  const notes = await store.db.notes.where('ficha').equals(ficha).toArray()
  return notes.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The server has it, or its author doesn't want it any more. */
export const dropNote = async (store: AccountStore, { ficha, name }: NoteKey): Promise<void> => {
  await store.db.notes.delete([ficha, name])
}
