import type { TypedCells } from '../../ficha/typed.ts'
import { documentOf, type WriteAnswers } from '../editing/draft-document.ts'
import type { DraftView } from '../editing/draft-view.ts'

/**
 * A file with everything typed, the unreadable too, for when this device can't be trusted to keep it. Answers to
 * observations stand apart: they are no part of the ficha.
 */
export function rescueText(view: DraftView, write: WriteAnswers, typed?: TypedCells): string {
  const replies = repliesToRescue(view)
  const document = documentOf(view, write, typed)
  return `${JSON.stringify(replies.length > 0 ? { ...document, replies } : document, null, 2)}\n`
}

/** Each with what it answers, where that is known: whoever reads the file may not have the observations. */
const repliesToRescue = ({ ficha, replies }: DraftView) =>
  replies
    .flatMap((one) => [one, ...one.concurrent])
    .filter(({ text }) => text.trim() !== '')
    .map(({ observation, to, text, at }) => {
      const found = ficha.review?.observations.find((one) => one.id === observation)
      const asked = found?.thread.find(({ position }) => position === to)?.text
      return { observation, ...(found && { number: found.number, label: found.label, asked }), text, at }
    })

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
