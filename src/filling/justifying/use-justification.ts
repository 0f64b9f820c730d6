import { useState, useSyncExternalStore } from 'react'
import { cellAddress, readAddress } from '../../ficha/address.ts'
import type { Finding } from '../../ficha/finding.ts'
import type { Justification } from '../../ficha/period.ts'
import { useFilling } from '../filling-context.ts'

/** What is written of a justification, besides what it explains. */
export type WrittenReason = Pick<Justification, 'text' | 'head' | 'motive'>

/** A text that can be begun from: the one that lapsed, or last year's. It counts for nothing until it is used. */
export interface Offer {
  readonly is: 'lapsed' | 'former'
  readonly justification: Justification
}

/** A justification while it is being written: what stands in its inputs, what is offered to begin from, and how to write it. */
export function useJustification(finding: Finding) {
  const { draft, live } = useFilling()
  const held = useSyncExternalStore(draft.subscribe, () => draft.justification(finding))
  const [lapsed, setLapsed] = useState<Justification>()
  const [cleared, setCleared] = useState<{ readonly finding: Finding; readonly written: WrittenReason }>()
  const hasLapsed = finding.justification?.state === 'lapsed' && held?.values !== finding.values
  if (hasLapsed && held && held !== lapsed) setLapsed(held)
  // What was put back by clearing its successor has lapsed too, before the finding says so.
  const isLapsed = hasLapsed || (cleared?.finding === finding && held !== undefined && held === lapsed)
  const { justificationHeads: heads } = live.edition
  const now: WrittenReason = isLapsed ? { ...(cleared?.written ?? held ?? NOTHING), text: '' } : (held ?? NOTHING)
  const written = { ...now, head: now.head || heads.bySection[finding.section] || heads.all.at(-1) || '' }
  const write = (change: Partial<WrittenReason>) => {
    const next = { ...written, ...change }
    // What had lapsed is not lost by trying another text and taking it away.
    const isBack = next.text.trim() === '' && lapsed !== undefined
    if (isBack) setCleared({ finding, written: next })
    draft.justify(finding.id, isBack ? lapsed : justificationOf(finding, next))
  }
  const former = formerJustification(finding, draft.getSnapshot().ficha.offered)
  return { written, write, heads, offer: written.text === '' ? offerOf(lapsed, former) : undefined }
}

const NOTHING: WrittenReason = { text: '', head: '' }

const offerOf = (lapsed: Justification | undefined, former: Justification | undefined): Offer | undefined => {
  if (lapsed) return { is: 'lapsed', justification: lapsed }
  return former && { is: 'former', justification: former }
}

const justificationOf = (
  { rule, cells, values, summary }: Finding,
  { text, head, motive }: WrittenReason,
): Justification => ({
  rule,
  cells: [...cells],
  values,
  writtenFor: summary.slice(0, 300),
  head,
  ...(motive ? { motive } : {}),
  text,
})

type Asked = Pick<Finding, 'id' | 'rule' | 'cells'>

/**
 * How last year's ficha explained the same: the justification of the same rule at the same field and row a year before.
 * A rule that speaks once for a ficha needs no such cell. Undefined when there was none.
 */
export function formerJustification(
  { id, rule, cells }: Asked,
  offered: readonly Justification[] = [],
): Justification | undefined {
  const same = offered.filter((one) => one.rule === rule && one.text.trim() !== '')
  const [cell] = cells
  const here = same.find((one) => cell !== undefined && aYearLater(one.cells[0]) === cell)
  return here ?? (id === rule ? same.at(-1) : undefined)
}

function aYearLater(address = ''): string {
  const place = readAddress(address)
  return place?.year === undefined ? address : cellAddress(place.field, { row: place.row, year: place.year + 1 })
}
