import type { CellAddress } from '../../ficha/address.ts'
import { readAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import type { FichaDocument } from '../../ficha/document.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Finding } from '../../ficha/finding.ts'
import { printAnswer } from '../../ficha/kinds/kind.ts'
import type { Case } from '../../ficha/rule.ts'
import { formIndex } from '../cells.ts'
import type { Examination } from '../examination.ts'
import { examine } from '../examine.ts'
import { readSubject, type Subject } from '../subject.ts'
import { absoluteAddress, typeCase } from './type-case.ts'

/** What is typed over one cell of the sample. */
export interface ExampleChange {
  readonly cell: CellAddress
  /** 'Gasto administrativo 2023' */
  readonly label: string
  /** '' leaves it blank. */
  readonly typed: string
  /** What the sample says there; '' when it is blank. */
  readonly instead: string
}

/** One ficha that breaks a rule: the sample of the edition with some cells typed over, and what the rule says of it. */
export interface BreakingExample {
  readonly changes: readonly ExampleChange[]
  /** 'En la ficha de muestra de 2023, Gasto administrativo 2023: 10.270 en vez de 10.000.' */
  readonly words: string
  readonly message: string
  readonly left: Finding['left']
  readonly right: Finding['right']
  readonly difference: Finding['difference']
  /** The values in a few words: '38,9% · 181.255 / 466.541'. */
  readonly summary: string
}

/** The sample of an edition, read. */
export interface Sampled {
  readonly subject: Subject
  readonly ficha: Examination
}

/** Reads a sample. Throws when the edition can't. */
export function sampled(edition: Edition, sample: FichaDocument): Sampled {
  const read = readSubject(edition, sample)
  if (!read.ok) throw new Error(`sample of ${edition.id}: ${read.problems.map((one) => one.where).join(', ')}`)
  return { subject: read.value, ficha: examine(edition, read.value) }
}

/** Types the breaking case of a rule into the sample and examines it. Throws when the rule finds nothing. */
export function exampleOf(
  edition: Edition,
  { subject, ficha }: Sampled,
  rule: string,
  breaks: Case,
): { finding: Finding; example: BreakingExample } {
  const answers = typeCase(edition, subject.period.year, subject.answers, breaks)
  const finding = examine(edition, { ...subject, answers }).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`the breaking case of ${rule} doesn't break it in ${edition.id}`)
  const changes = changesOf(edition, subject, answers, breaks, ficha)
  const { message, left, right, difference, summary } = finding
  const words = wordsOf(edition.id, changes)
  return { finding, example: { changes, words, message, left, right, difference, summary } }
}

function changesOf(
  edition: Edition,
  { answers, period }: Subject,
  changed: Answers,
  breaks: Case,
  ficha: Examination,
): ExampleChange[] {
  return Object.keys(breaks).map((relative) => {
    const cell = absoluteAddress(relative, period.year)
    const { kind } = formIndex(edition).asked.get(readAddress(cell)!.field)!
    const printed = (of: Answers) => printAnswer(kind, of.cells.get(cell))
    return { cell, label: ficha.labelOf(cell), typed: printed(changed), instead: printed(answers) }
  })
}

/** A blank says so; a sample that holds what is typed already shows it as it stands. */
function wordsOf(edition: number, changes: readonly ExampleChange[]): string {
  const shown = (text: string): string => text || 'en blanco'
  const each = changes.map(({ label, typed, instead }) =>
    typed === instead ? `${label}: ${shown(typed)}` : `${label}: ${shown(typed)} en vez de ${shown(instead)}`,
  )
  return `En la ficha de muestra de ${edition}, ${each.join('; ').replace(/\.$/, '')}.`
}
