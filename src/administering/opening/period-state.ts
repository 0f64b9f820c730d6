import type { Opening } from '../../protocol/administration.ts'
import type { StateWords } from '../../ui/state.tsx'

/** How a period stands: it has no fichas yet, or by its dates. `now` in milliseconds. */
export function periodState({ opens, closes, fichas }: Opening, now: number): StateWords {
  if (now > Date.parse(closes)) return { tone: 'dim', icon: 'lock', text: 'Cerrado' }
  if (fichas === 0) return { tone: 'warn', icon: 'dash', text: 'Sin fichas todavía' }
  if (now < Date.parse(opens)) return { tone: 'acc', icon: 'clock', text: 'Por abrir' }
  return { tone: 'ok', icon: 'okc', text: 'Abierto' }
}
