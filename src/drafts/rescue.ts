import type { Answers } from '../ficha/answer.ts'
import { type FichaDocument, FORMAT } from '../ficha/document.ts'
import type { TypedCells } from '../ficha/typed.ts'
import type { DraftView } from './draft-view.ts'

/** Writes answers as a file holds them; given from outside, since a draft knows no edition. */
export type WriteAnswers = (answers: Answers) => Record<string, unknown>

/** The document of a draft: what is frozen for sending, and what the rescue file holds. `typed`: `typedCells` of it. */
export const documentOf = (
  { ficha, answers, justifications }: DraftView,
  write: WriteAnswers,
  typed: TypedCells = {},
): FichaDocument => ({
  format: FORMAT,
  edition: ficha.edition,
  period: ficha.period,
  programme: ficha.programme,
  answers: write(answers),
  justifications: [...justifications],
  ...(Object.keys(typed).length > 0 ? { typed } : {}),
})

/** A file with everything typed, the unreadable too, for when this device can't be trusted to keep it. */
export const rescueText = (view: DraftView, write: WriteAnswers, typed?: TypedCells): string =>
  `${JSON.stringify(documentOf(view, write, typed), null, 2)}\n`

/** 'rescate-inmigrante-y-refugio-2023.json' */
export function rescueName({ ficha }: DraftView): string {
  const name = ficha.programme.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `rescate-${name.slice(0, 60)}-${ficha.period.year}.json`
}
