import type { CellAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import { type FichaDocument, FORMAT } from '../../ficha/document.ts'
import { isName, type TypedCells } from '../../ficha/typed.ts'
import { cleanText } from '../../ficha/written/clean-text.ts'
import type { Entry } from '../journal/entry.ts'
import type { KeptAccount } from '../store/account.ts'
import type { DraftView } from './draft-view.ts'

/** Writes answers as a file holds them; given from outside, since a draft knows no edition. */
export type WriteAnswers = (answers: Answers) => Record<string, unknown>

/** The document of a draft: what is signed and frozen for sending, and what the rescue file holds. `typed`: `typedCells` of it. */
export const documentOf = (
  { ficha, answers, justifications }: DraftView,
  write: WriteAnswers,
  typed: TypedCells = {},
): FichaDocument => ({
  format: FORMAT,
  edition: ficha.edition,
  period: ficha.period,
  programme: ficha.programme,
  answers: write(answers),
  justifications: [...justifications],
  ...(Object.keys(typed).length > 0 ? { typed } : {}),
})

/**
 * The document that is signed: its justifications clean, as answers are, and none of what is no longer found. `asked`:
 * rules that found something.
 */
export const documentToSign = (document: FichaDocument, asked: ReadonlySet<string>): FichaDocument => ({
  ...document,
  justifications: document.justifications
    .map((one) => ({ ...one, text: cleanText(one.text) }))
    .filter(({ text, rule }) => text !== '' && asked.has(rule)),
})

/** As much of a draft as tells who typed: what holds in each cell, and what stands there. */
interface Authored {
  readonly entryOf: (cell: CellAddress) => Entry | undefined
}

/**
 * Who typed each answered cell last and when, for what is sent and for files. Only names: an author that this device
 * knows by id alone is left out, and so is whatever looks like a RUT or an e-mail.
 */
export function typedCells(draft: Authored, answers: Answers, account: Pick<KeptAccount, 'id' | 'name'>): TypedCells {
  const found = [...answers.cells.keys()].flatMap((cell) => {
    const entry = draft.entryOf(cell)
    const isTold = entry?.who === account.id && isName(account.name)
    return isTold ? [[cell, { who: account.name, at: entry.at }] as const] : []
  })
  return Object.fromEntries(found)
}
