type Answers = Readonly<Record<string, unknown>>
type Row = Readonly<Record<string, unknown>>

/** Answers without a year that stand filled in when a ficha opens: what the programme is, not what it did in t. */
const IDENTITY = ['description', 'purpose', 'firstYear', 'lastYear', 'targetUnit']
/** What an indicator did in t; the rest of its row comes with it. */
const OF_THE_YEAR = ['numerator', 'denominator']

/** What a ficha opens with: the answers that last year's ficha gives, and none of year t. */
export function openingAnswers(answers: Answers, t: number): Record<string, unknown> {
  const opened = Object.entries(answers).flatMap(([id, value]) => {
    const kept = openingValue(id, value, t)
    return kept === undefined ? [] : [[id, kept] as const]
  })
  return Object.fromEntries(opened)
}

function openingValue(id: string, value: unknown, t: number): unknown {
  if (IDENTITY.includes(id)) return value
  if (id === 'components' || id === 'indicators') return (value as readonly Row[]).map((row) => openingRow(row, t))
  return isByYear(value) ? formerYears(value, t) : undefined
}

const openingRow = (row: Row, t: number): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      if (OF_THE_YEAR.includes(key)) return []
      const kept = isByYear(value) ? formerYears(value, t) : value
      return kept === undefined ? [] : [[key, kept]]
    }),
  )

const isByYear = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.keys(value).every((key) => /^(19|20|21)\d\d$/.test(key))

function formerYears(byYear: Row, t: number): Row | undefined {
  const kept = Object.entries(byYear).filter(([year]) => Number(year) < t)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
