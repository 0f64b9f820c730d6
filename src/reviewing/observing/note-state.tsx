import { printTime } from '../../ui/print-time.ts'
import { Tag } from '../../ui/state.tsx'
import type { HeldNote } from './use-notes.ts'

/** How the keeping of a draft goes: 'Borrador, guardado 10:21'. Nothing when nothing is written. */
export function NoteState({ note }: { note: HeldNote | undefined }) {
  if (!note) return null
  if (note.isRefused)
    return (
      <Tag tone="err" icon="x">
        Sin guardar en este equipo
      </Tag>
    )
  if (note.draft.sent !== undefined)
    return (
      <Tag tone="warn" icon="off">
        Borrador, sin respuesta del servidor
      </Tag>
    )
  return <Tag icon="pen">{note.keptAt ? `Borrador, guardado ${printTime(note.keptAt)}` : 'Borrador, guardando…'}</Tag>
}
