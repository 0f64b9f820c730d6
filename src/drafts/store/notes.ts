import { isoTime } from '../ports.ts'
import type { Desk } from './account-store.ts'

/** What is being written about a ficha, by the name of its place: an observation, an insistence, an evaluation. */
export interface NoteKey {
  /** Id of the ficha. */
  readonly ficha: string
  /** Unique within the ficha; what comes before the first '/' tells what it is: 'observe/cell/served~2023'. */
  readonly name: string
}

/** Something written that the server doesn't have yet. Nobody but its author's account on this device reads it. */
export interface Note<T = unknown> extends NoteKey {
  /** Anything that structured clone takes; whoever wrote it knows its shape. */
  readonly content: T
  /** When it was kept, ISO UTC. */
  readonly at: string
}

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
