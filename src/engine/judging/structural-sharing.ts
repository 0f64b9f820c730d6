// Structural sharing: what says the same as before is the same object, so that nobody draws it again.

import type { Finding } from '../../ficha/finding.ts'
import type { SectionProgress } from '../examination.ts'

/** The list of before as long as its members are these. */
export function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before?.length === now.length && now.every((one, index) => one === before[index]) ? before : now
}

/** All that a finding says. */
const SAID: Readonly<Record<keyof Finding, true>> = {
  id: true,
  rule: true,
  title: true,
  severity: true,
  cells: true,
  section: true,
  message: true,
  left: true,
  right: true,
  difference: true,
  summary: true,
  values: true,
  prints: true,
  asks: true,
  justification: true,
}
const isSaid = (old: Finding, one: Finding): boolean =>
  old.message === one.message && old.values === one.values && said(old) === said(one)

const said = (finding: Finding): string =>
  JSON.stringify(Object.keys(SAID).map((key) => finding[key as keyof typeof SAID]))

/** The findings, each the object of before where it says the same, so that nobody draws it again. */
export function sharedFindings(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  if (sameList(before, now) === before) return before
  const known = new Map(before.map((one) => [one.id, one]))
  const kept = now.map((one) => {
    const old = known.get(one.id)
    return old && (old === one || isSaid(old, one)) ? old : one
  })
  return sameList(before, kept)
}

/** How the sections go, those of before where nothing moved. */
export function sharedProgress(
  before: readonly SectionProgress[],
  now: readonly SectionProgress[],
): readonly SectionProgress[] {
  const kept = now.map((one, index) => (JSON.stringify(before[index]) === JSON.stringify(one) ? before[index]! : one))
  return sameList(before, kept)
}
