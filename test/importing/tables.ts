import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { getEdition } from '../../src/editions/editions.ts'
import { askedOf } from '../../src/engine/cells.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { printAnswer } from '../../src/ficha/kinds/kind.ts'
import type { Case } from '../../src/ficha/rule.ts'
import type { PastePart } from '../../src/filling/pasting/paste-parts.ts'
import { pasteTarget } from '../../src/filling/pasting/paste-target.ts'
import type { CellBlock } from '../../src/importing/block.ts'
import { type Choices, NO_CHOICES } from '../../src/importing/choices.ts'
import { makeProof, prepare } from '../../src/importing/proof/make-proof.ts'
import type { BlockProof, ProofCell } from '../../src/importing/proof/proof.ts'
import { readTsv } from '../../src/importing/sources/read-tsv.ts'
import type { Target } from '../../src/importing/target.ts'
import { subjectOf, typeInto } from '../editions/sample.ts'

const EDITION = getEdition(2023)

/** The tables of a ficha of 2023 into which blocks are pasted; what it has of former years stands in them. */
export const TABLES = {
  subtitulos: ['presupuesto', 0],
  presupuesto: ['presupuesto', 1],
  componentes: ['componentes', 0],
  regiones: ['componentes', 1],
  indicadores: ['indicadores', 0],
} as const
export type TableName = keyof typeof TABLES

const partOf = (table: TableName): PastePart => {
  const [section, index] = TABLES[table]
  return EDITION.sections.find((one) => one.id === section)!.parts[index] as PastePart
}

/** Cells of this year, which nobody has typed yet. */
const OF_THIS_YEAR =
  /^(subtitulo|region|indicatorNumerator|indicatorDenominator)\w*~\w+$|^(component(Spending|Production)|administrativeSpending|\w+Budget|lawExecuted|regionalGovernments).*~2023$/

/** A table as a block may enter it; `typed`: what stands in it, by cell. */
export function tableOf(table: TableName, typed: Case = {}, cell?: string): Target {
  const subject = subjectOf(FichaDocument.parse(published))
  const cells = new Map<string, Answer>([...subject.answers.cells].filter(([one]) => !OF_THIS_YEAR.test(one)))
  const answers = typeInto({ ...subject.answers, cells }, typed)
  const draft = {
    typed: (one: string) => printAnswer(askedOf(EDITION)(one)!.kind, answers.cells.get(one)),
  } as Draft
  return pasteTarget(draft, examine(EDITION, { ...subject, answers }), partOf(table), cell)
}

/** The proof of a block, given as the text of a clipboard or as a source read it. */
export const proofOf = (target: Target, block: string | CellBlock, choices: Partial<Choices> = {}): BlockProof =>
  makeProof(prepare(typeof block === 'string' ? readTsv(block) : block), target, { ...NO_CHOICES, ...choices })

/** What accepting would type, by cell. */
export const changesIn = (proof: BlockProof): Record<string, string> => Object.fromEntries(proof.changes)

export const cellsIn = (proof: BlockProof): readonly ProofCell[] => proof.rows.flatMap((row) => row.cells)

/** 'row:column state' of what doesn't simply enter. */
export const notes = (proof: BlockProof): string[] =>
  cellsIn(proof)
    .filter(({ state, by }) => (state !== 'enters' && state !== 'blank') || by)
    .map(
      ({ position, index, state, by }) => `${position}${String.fromCharCode(65 + index)} ${state}${by ? ` ${by}` : ''}`,
    )

/** What each row is, in a word or two. */
export const rowsIn = (proof: BlockProof): string[] =>
  proof.rows.map(({ matched }) => {
    if (matched.is === 'row') return `${matched.row.label.slice(0, 14)} (${matched.how})`
    return matched.is === 'held' ? matched.held : 'no place'
  })

/** What enters, row by row: '13: 147.400 · 166'. */
export const entered = (proof: BlockProof): string[] =>
  proof.rows.flatMap(({ matched, cells }) => {
    const texts = cells.filter(({ state }) => state === 'enters' || state === 'replaces').map(({ read }) => read)
    return matched.is === 'row' && texts.length > 0 ? [`${matched.row.id}: ${texts.join(' · ')}`] : []
  })

/** What each column of the block is, and why. */
export const columnsIn = (proof: BlockProof): string[] =>
  proof.columns.map(({ matched, unit }) => {
    if (matched.is !== 'column') return matched.is === 'nothing' ? `nothing (${matched.why})` : matched.is
    const said = unit && unit.how !== 'assumed' ? `, ${unit.unit} ${unit.how}` : ''
    return `${matched.column.label} (${matched.how}${said})`
  })
