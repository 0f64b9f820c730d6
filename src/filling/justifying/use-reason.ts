import { useState } from 'react'
import type { Finding } from '../../ficha/finding.ts'
import type { Justification } from '../../ficha/period.ts'
import { useFilling } from '../filling-context.ts'
import { formerReason } from './former-reason.ts'

/** What is written of a reason, besides what it explains. */
export type Written = Pick<Justification, 'text' | 'head' | 'motive'>

/** A text that can be begun from: the one that lapsed, or last year's. It counts for nothing until it is used. */
export interface Offer {
  readonly is: 'lapsed' | 'former'
  readonly reason: Justification
}

/** A reason while it is being written: what stands in its inputs, what is offered to begin from, and how to write it. */
export function useReason(finding: Finding) {
  const { draft, live } = useFilling()
  const held = draft.justification(finding)
  const isLapsed = finding.justification?.state === 'lapsed' && held?.values !== finding.values
  const [lapsed, setLapsed] = useState<Justification>()
  if (isLapsed && held && held !== lapsed) setLapsed(held)
  const [typed, setTyped] = useState<Written>()
  const { justificationHeads: heads } = live.edition
  const now: Written = isLapsed
    ? { text: '', head: held?.head ?? '', motive: held?.motive }
    : (typed ?? held ?? NOTHING)
  const written = { ...now, head: now.head || heads.bySection[finding.section] || heads.all.at(-1) || '' }
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change }
    setTyped(next)
    // What had lapsed is not lost by trying another text and taking it away.
    const isBack = next.text.trim() === '' && lapsed !== undefined
    draft.justify(finding.id, isBack ? lapsed : justificationOf(finding, next))
  }
  const former = formerReason(finding, draft.getSnapshot().ficha.offered)
  return { written, write, heads, offer: written.text === '' ? offerOf(lapsed, former) : undefined }
}

const NOTHING: Written = { text: '', head: '' }

const offerOf = (lapsed: Justification | undefined, former: Justification | undefined): Offer | undefined => {
  if (lapsed) return { is: 'lapsed', reason: lapsed }
  return former && { is: 'former', reason: former }
}

const justificationOf = (
  { rule, cells, values, summary }: Finding,
  { text, head, motive }: Written,
): Justification => ({
  rule,
  cells: [...cells],
  values,
  writtenFor: summary.slice(0, 300),
  head,
  ...(motive ? { motive } : {}),
  text,
})
