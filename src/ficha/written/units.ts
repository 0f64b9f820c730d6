import type { Unit } from './number-reading.ts'

/** How each is written, before a number or after it; the longer first. */
const WRITTEN: readonly (readonly [Unit, string])[] = [
  ['MM$', 'MM ?\\$|\\$ ?MM|MM|millones de pesos|mill(?:ones|ón|on)?\\.?'],
  ['M$', 'M ?\\$|miles de pesos'],
  ['pesos', 'pesos(?: chilenos)?'],
  ['$', 'CLP ?\\$?|\\$'],
  ['%', '%|por ciento'],
  ['personas', 'personas?'],
]
const BEFORE = WRITTEN.map(([unit, signs]) => [unit, new RegExp(`^(?:${signs}) ?(?=[\\d(.,-])`, 'i')] as const)
const AFTER = WRITTEN.map(([unit, signs]) => [unit, new RegExp(`(?<=[\\d).,-]) ?(?:${signs})$`, 'i')] as const)

/** A number without the units at its ends, and those. */
export function peelUnits(text: string): { readonly rest: string; readonly units: readonly Unit[] } {
  const before = BEFORE.find(([, sign]) => sign.test(text))
  const bare = before ? text.replace(before[1], '') : text
  const after = AFTER.find(([, sign]) => sign.test(bare))
  const units = [before?.[0], after?.[0]].filter((unit) => unit !== undefined)
  return { rest: after ? bare.replace(after[1], '') : bare, units }
}
