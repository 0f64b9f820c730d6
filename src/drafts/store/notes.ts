import type { Desk } from './account-store.ts'
import { isoTime } from './ports.ts'
import type { Note, NoteKey } from './rows.ts'

/** Keeps what is written, in place of what was kept under the same name. Rejects when the disk doesn't take it. */
export async function keepNote<T>(desk: Desk, { ficha, name }: NoteKey, content: T): Promise<Note<T>> {
  const note = { ficha, name, content, at: isoTime(desk.ports.now()) }
  await desk.db.notes.put(note)
  return note
}

export const findNote = async <T>(desk: Desk, { ficha, name }: NoteKey): Promise<Note<T> | undefined> =>
  (await desk.db.notes.get([ficha, name])) as Note<T> | undefined

/** Everything that is being written about a ficha, the oldest first. */
export async function notesOf(desk: Desk, ficha: string): Promise<Note[]> {
  const notes = await desk.db.notes.where('ficha').equals(ficha).toArray()
  return notes.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The server has it, or its author doesn't want it any more. */
export const dropNote = async (desk: Desk, { ficha, name }: NoteKey): Promise<void> => {
  await desk.db.notes.delete([ficha, name])
}
