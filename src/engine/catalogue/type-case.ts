import { readAddress } from '../../ficha/address.ts'
import type { Answers } from '../../ficha/answer.ts'
import type { Edition } from '../../ficha/edition.ts'
import { readAnswer } from '../../ficha/kinds/kind.ts'
import type { Case } from '../../ficha/rule.ts'
import { formIndex } from '../cells.ts'

/** 'lawExecuted~t-1' → 'lawExecuted~2022' */
export const absoluteAddress = (address: string, t: number): string =>
  address.replace(/~t([+-]\d)?$/, (_, offset: string | undefined) => `~${t + Number(offset ?? 0)}`)

/** Answers with the cells of a case typed over; nothing typed is a blank. Throws when a cell isn't of the edition. */
export function typeCase(edition: Edition, t: number, answers: Answers, changes: Case): Answers {
  const cells = new Map(answers.cells)
  for (const [relative, typed] of Object.entries(changes)) {
    const address = absoluteAddress(relative, t)
    const asked = formIndex(edition).asked.get(readAddress(address)?.field ?? '')
    if (!asked) throw new Error(`${relative} is no cell of edition ${edition.id}`)
    const answer = readAnswer(asked.kind, typed)
    if (answer === undefined) cells.delete(address)
    else cells.set(address, answer)
  }
  return { ...answers, cells }
}
