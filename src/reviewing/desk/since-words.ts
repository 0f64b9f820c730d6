import { isUnderReview } from '../../ficha/status.ts'
import type { Review } from '../../protocol/review.ts'
import { CHILE, printShortDay } from '../../ui/print-time.ts'
import { daysCounted, daysSince } from '../status-words.ts'

/** 'espera 3 días', where it stands already when it was sent; 'espera desde hoy'. */
export function waitWords({ serverTime }: Review, sentAt: string): string {
  const days = daysSince(sentAt, Date.parse(serverTime))
  return days === 0 ? 'espera desde hoy' : `espera ${daysCounted(days)}`
}

/**
 * Since when it stands so and for how long: 'enviada el 11 mar, espera 3 días'; of what was returned, whether the
 * institution saw it: 'desde el 2 mar, la institución la vio el 8 mar', 'desde el 2 mar, no vista, 12 días'.
 */
export function sinceWords(review: Review, sentAt: string): string {
  const { status, movedAt, openedAt } = review
  if (isUnderReview(status)) return `enviada el ${printShortDay(sentAt, CHILE)}, ${waitWords(review, sentAt)}`
  const since = movedAt ?? sentAt
  const from = `desde el ${printShortDay(since, CHILE)}`
  if (status !== 'returned' && status !== 'reopened') return from
  if (openedAt) return `${from}, la institución la vio el ${printShortDay(openedAt, CHILE)}`
  const days = daysSince(since, Date.parse(review.serverTime))
  return days === 0 ? `${from}, no vista todavía` : `${from}, no vista, ${daysCounted(days)}`
}
