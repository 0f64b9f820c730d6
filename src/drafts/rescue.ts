import type { Answers } from '../ficha/answer.ts'
import { type FichaDocument, FORMAT } from '../ficha/document.ts'
import type { DraftView } from './draft.ts'

/** Writes answers as a file holds them; given from outside, since a draft knows no edition. */
export type WriteAnswers = (answers: Answers) => Record<string, unknown>

/** The document of a draft: what is frozen for sending, and what the rescue file holds. */
export const documentOf = ({ ficha, answers, justifications }: DraftView, write: WriteAnswers): FichaDocument => ({
  format: FORMAT,
  edition: ficha.edition,
  period: ficha.period,
  programme: ficha.programme,
  answers: write(answers),
  justifications: [...justifications],
})

/** A file with everything typed, the unreadable too, for when this device can't be trusted to keep it. */
export const rescueText = (view: DraftView, write: WriteAnswers): string =>
  `${JSON.stringify(documentOf(view, write), null, 2)}\n`

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
