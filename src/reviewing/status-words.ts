import { STATUS_NAMES, type Status } from '../ficha/status.ts'
import type { StateWords } from '../ui/state.tsx'

/** How a ficha stands for who reviews it. */
const WORDS: Record<Status, StateWords> = {
  editing: { tone: 'dim', icon: 'pen', text: `${STATUS_NAMES.editing}, no enviada` },
  inReview: { tone: 'acc', icon: 'eye', text: STATUS_NAMES.inReview },
}

export const statusWords = (status: Status): StateWords => WORDS[status]

export const fichasCounted = (count: number): string => (count === 1 ? '1 ficha' : `${count} fichas`)

/** '1 día', '12 días' */
export const daysCounted = (days: number): string => (days === 1 ? '1 día' : `${days} días`)

/** Who waits for more than a week is seen from afar. */
export const isLate = (days: number): boolean => days > 7

const DAY_MS = 86_400_000

/** Whole days since something was sent. */
export const daysSince = (at: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS))
