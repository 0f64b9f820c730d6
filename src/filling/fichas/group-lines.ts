import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { isAllowed } from '../../ficha/status.ts'
import type { KeptFichaLine } from './ficha-row.tsx'

/** What came back, and the institution may send again. */
export const isBack = ({ status }: KeptFicha): boolean => isAllowed(status, ['contraparte'], 'resubmit')

const latestFirst = (a: KeptFichaLine, b: KeptFichaLine): number => b.ficha.period.year - a.ficha.period.year
const backFirst = (a: readonly KeptFichaLine[], b: readonly KeptFichaLine[]): number =>
  Number(hasBack(b)) - Number(hasBack(a))
const hasBack = (lines: readonly KeptFichaLine[]): boolean => lines.some((line) => isBack(line.ficha))
const nameOf = ([line]: readonly KeptFichaLine[]): string => line!.ficha.programme.name

/** The fichas of each programme together, the latest first; above all what came back, then the year being reported on. */
export function byProgramme(lines: readonly KeptFichaLine[]): KeptFichaLine[][] {
  const groups = new Map<string, KeptFichaLine[]>()
  for (const line of lines.toSorted(latestFirst)) {
    const { id } = line.ficha.programme
    groups.set(id, [...(groups.get(id) ?? []), line])
  }
  return [...groups.values()].sort(
    (a, b) => backFirst(a, b) || latestFirst(a[0]!, b[0]!) || nameOf(a).localeCompare(nameOf(b), 'es'),
  )
}

/** The lines that hold every word that is searched: of the programme, its service, the year. Accents and capitals count for nothing. */
export function searched(lines: readonly KeptFichaLine[], text: string): readonly KeptFichaLine[] {
  const words = plainText(text).split(' ').filter(Boolean)
  if (words.length === 0) return lines
  return lines.filter(({ ficha: { programme, period } }) => {
    const held = plainText(`${programme.name} ${programme.service} ${period.year}`)
    return words.every((word) => held.includes(word))
  })
}
