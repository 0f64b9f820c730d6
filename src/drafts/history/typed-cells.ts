import type { CellAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import { isName, type TypedCells } from '../../ficha/typed.ts'
import type { Entry } from '../journal/entry.ts'
import type { Account } from '../store/account.ts'

/** As much of a draft as tells who typed: what holds in each cell, and what stands there. */
interface Written {
  readonly entryOf: (cell: CellAddress) => Entry | undefined
}

/**
 * Who typed each answered cell last and when, for what is sent and for files. Only names: an author that this device
 * knows by id alone is left out, and so is whatever looks like a RUT or an e-mail.
 */
export function typedCells(draft: Written, answers: Answers, account: Pick<Account, 'id' | 'name'>): TypedCells {
  const found = [...answers.cells.keys()].flatMap((cell) => {
    const entry = draft.entryOf(cell)
    const isTold = entry?.who === account.id && isName(account.name)
    return isTold ? [[cell, { who: account.name, at: entry.at }] as const] : []
  })
  return Object.fromEntries(found)
}
