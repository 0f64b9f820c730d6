import { askedOf } from '../engine/cells.ts'
import type { Examination } from '../engine/examination.ts'
import { examineAfter } from '../engine/examine.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Answer, Answers } from '../ficha/answer.ts'
import { readAnswer } from '../ficha/kinds/kind.ts'

type Subject = Parameters<typeof examineAfter>[1]

/** The ficha as it will be once some texts were typed, and some rows added at the ends of their tables: in memory, nothing is written. */
export function examineWith(
  ficha: Examination,
  justifications: Subject['justifications'],
  typed: Iterable<readonly [CellAddress, string]>,
  added: Iterable<{ readonly table: { readonly id: string }; readonly row: string }> = [],
): Examination {
  const asked = askedOf(ficha.edition)
  const cells = new Map<string, Answer>(ficha.answers.cells)
  for (const [cell, text] of typed) {
    const answer = readAnswer(asked(cell)!.kind, text)
    if (answer === undefined) cells.delete(cell)
    else cells.set(cell, answer)
  }
  const { period, programme, answers } = ficha
  const after: Answers = { cells, rows: withRows(answers.rows, added) }
  return examineAfter(ficha, { period, programme, answers: after, justifications })
}

/** The same rows where none comes: an examination goes on from them. */
function withRows(rows: Answers['rows'], added: Parameters<typeof examineWith>[3] = []): Answers['rows'] {
  let after = rows
  for (const { table, row } of added) after = new Map(after).set(table.id, [...(after.get(table.id) ?? []), row])
  return after
}
