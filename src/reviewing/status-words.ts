import { counted } from '../ficha/counted.ts'
import { STATUS_NAMES, type Status } from '../ficha/status.ts'
import type { StateWords } from '../ui/state.tsx'

const words = (status: Status, tone: StateWords['tone'], icon: StateWords['icon']): StateWords => ({
  tone,
  icon,
  text: STATUS_NAMES[status],
})

/** How a ficha stands for who reviews it. */
const WORDS: Record<Status, StateWords> = {
  unstarted: words('unstarted', 'dim', 'dash'),
  editing: { tone: 'dim', icon: 'pen', text: `${STATUS_NAMES.editing}, no enviada` },
  received: words('received', 'acc', 'dash'),
  inReview: words('inReview', 'acc', 'eye'),
  returned: words('returned', 'warn', 'back'),
  resubmitted: words('resubmitted', 'acc', 'reply'),
  reopened: words('reopened', 'warn', 'back'),
  closed: words('closed', 'acc', 'okc'),
  evaluated: words('evaluated', 'ok', 'okc'),
  published: words('published', 'ok', 'okc'),
}

export const statusWords = (status: Status): StateWords => WORDS[status]

/** '3.000' */
export const printHowMany = (count: number): string => count.toLocaleString('es-CL')

export const fichasCounted = (count: number): string => counted(count, 'ficha', 'fichas')

/** '1 día', '12 días' */
export const daysCounted = (days: number): string => counted(days, 'día', 'días')

/** Who waits for more than a week is seen from afar. */
export const isLate = (days: number): boolean => days > 7

const DAY_MS = 86_400_000

/** Whole days since something was sent. */
export const daysSince = (at: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS))
