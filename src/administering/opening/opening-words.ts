import { agreeing, listed } from '../../ficha/counted.ts'
import type { Opening, OpeningDone } from '../../protocol/administration.ts'
import type { StateWords } from '../../ui/state.tsx'
import { countedRows } from '../words.ts'

const FICHA = { one: 'ficha', many: 'fichas' }

/** 'Se crearon 12 fichas; 3 ya estaban.' */
export function doneWords({ added, there }: OpeningDone): string {
  const created = `${agreeing(added, 'Se creó', 'Se crearon')} ${countedRows(added, FICHA)}`
  const were = `${there} ${agreeing(there, 'ya estaba', 'ya estaban')}`
  if (added === 0) return `No faltaba ninguna ficha: ${were}.`
  return there === 0 ? `${created}.` : `${created}; ${were}.`
}

/** Where their former years come from: 'De ellas, 10 con los años de su ficha anterior y 2 sin años anteriores.' */
export function formerWords({ withFormer, withHistory, withNothing }: OpeningDone): string {
  const said = [
    withFormer > 0 && `${withFormer} con los años de su ficha anterior`,
    withHistory > 0 && `${withHistory} con cifras cargadas`,
    withNothing > 0 && `${withNothing} sin años anteriores`,
  ]
  return `De ellas, ${listed(said.filter((one) => one !== false))}.`
}

/** How a period stands: it has no fichas yet, or by its dates. `now` in milliseconds. */
export function periodState({ opens, closes, fichas }: Opening, now: number): StateWords {
  if (now > Date.parse(closes)) return { tone: 'dim', icon: 'lock', text: 'Cerrado' }
  if (fichas === 0) return { tone: 'warn', icon: 'dash', text: 'Sin fichas todavía' }
  if (now < Date.parse(opens)) return { tone: 'acc', icon: 'clock', text: 'Por abrir' }
  return { tone: 'ok', icon: 'okc', text: 'Abierto' }
}
