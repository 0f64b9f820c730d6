import type { Examination, SectionProgress } from '../engine/examination.ts'
import type { Finding } from '../ficha/finding.ts'

/** What most keys leave as it was: the lists of the panels, kept as they are so that nothing is drawn again for nothing. */
export interface Steady {
  readonly findings: readonly Finding[]
  readonly progress: readonly SectionProgress[]
}

const isSameFinding = (a: Finding, b: Finding): boolean =>
  a.id === b.id &&
  a.values === b.values &&
  a.message === b.message &&
  a.cells[0] === b.cells[0] &&
  a.justification?.state === b.justification?.state &&
  a.justification?.text === b.justification?.text

const isSameProgress = (a: SectionProgress, b: SectionProgress): boolean =>
  a.section === b.section &&
  a.demanded === b.demanded &&
  a.answered === b.answered &&
  a.errors === b.errors &&
  a.imbalances === b.imbalances &&
  a.asks === b.asks

function keep<T>(before: readonly T[], now: readonly T[], isSame: (a: T, b: T) => boolean): readonly T[] {
  return before.length === now.length && now.every((one, index) => isSame(before[index]!, one)) ? before : now
}

/** The lists of an examination; those of the one before where they say the same. */
export const steadied = (before: Steady | undefined, now: Examination): Steady => ({
  findings: keep(before?.findings ?? [], now.findings, isSameFinding),
  progress: keep(before?.progress ?? [], now.progress, isSameProgress),
})
