import type { CellChange, Effect, FigureChange, Shown } from '../../engine/comparing/changes.ts'
import { counted } from '../../ficha/counted.ts'
import { printRatio } from '../../ficha/print-number.ts'
import { printChange } from '../../showing/reading/change.ts'
import { printPoints } from '../../showing/reading/change-of.ts'
import type { StateWords } from '../../ui/state.tsx'

const signed = (printed: string, isMore: boolean): string => (isMore ? `+${printed}` : printed)

/** '+61', '−2,5'; '' where there is no distance. */
export function cellDifference({ difference }: CellChange): string {
  if (difference.is !== 'number') return ''
  const printed = printRatio(difference.value, 4)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '')
  return signed(printed, difference.value.n > 0n)
}

/** '+1,0 pt' of a percentage; of anything else its share: '−30,3%'. */
export function figureDifference({ difference, isPercent, before, now }: FigureChange): string {
  if (difference.is !== 'number') return ''
  return isPercent ? printPoints(difference) : printChange(now.quantity, before.quantity)
}

/** What stood somewhere, in a few words: a blank is said. */
export const shownWords = ({ is, text }: Shown): string => (is === 'blank' ? 'en blanco' : text)

/** The value of a finding without what it is made of: '3,2%' of '3,2% · 201 / 6.281 personas'. */
const shortly = (summary: string): string => summary.split(' · ')[0]!

/** What a change did, as an icon and words; `at`: what it stands beside, which isn't named again. */
export function effectWords({ is, title: short, where, before, now }: Effect, at = ''): StateWords {
  const title = where === '' || at.startsWith(where) ? short : `${short}, ${where}`
  switch (is) {
    case 'appeared':
      return { tone: 'err', icon: 'plus', text: `nuevo: ${title}` }
    case 'went':
      return { tone: 'ok', icon: 'minus', text: `ya no: ${title}` }
    case 'addsUpNow':
      return { tone: 'ok', icon: 'okc', text: `ahora cuadra: ${title}` }
    case 'addsUp':
      return { tone: 'dim', icon: 'okc', text: `cuadra: ${title}, ${now}` }
    case 'stayed':
      return { tone: 'dim', icon: 'eq', text: before === now ? `sigue: ${title}` : `sigue: ${title}, ${shortly(now)}` }
  }
}

export const cellsCounted = (count: number): string => counted(count, 'celda', 'celdas')
