import type { Edition } from '../../ficha/edition.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { type OpenedBy, openedQuestions } from '../../ficha/opening.ts'

/** A question of former years that the history may answer, by the name that people know. */
export interface HistoryQuestion extends OpenedBy {
  readonly id: string
  /** 'Presupuesto inicial', 'Componentes: Gasto ejecutado'; its id where two questions are called alike. */
  readonly name: string
}

export interface HistoryQuestions {
  readonly byId: ReadonlyMap<string, HistoryQuestion>
  find(said: string): HistoryQuestion | undefined
}

const nameOf = ({ asked, table }: OpenedBy): string => (table ? `${table.label}: ${asked.label}` : asked.label)

/** The column that names a row is the row itself. */
const namesRows = ({ asked, table }: OpenedBy): boolean =>
  table?.nameColumn !== undefined && table.columns[table.nameColumn]?.id === asked.id

/** What these editions open a ficha with; where several ask the same, as the first of them does. */
export function historyQuestions(editions: readonly Edition[]): HistoryQuestions {
  const all = new Map<string, OpenedBy>()
  for (const edition of editions)
    for (const [id, opened] of openedQuestions(edition)) if (!all.has(id) && !namesRows(opened)) all.set(id, opened)
  const names = [...all.values()].map((one) => plainText(nameOf(one)))
  const isAlone = (name: string): boolean => names.filter((one) => one === plainText(name)).length === 1
  const byId = new Map(
    [...all].map(([id, opened]) => {
      const name = nameOf(opened)
      return [id, { ...opened, id, name: isAlone(name) ? name : id }] as const
    }),
  )
  const byName = new Map([...byId.values()].map((one) => [plainText(one.name), one]))
  return { byId, find: (said) => byId.get(said) ?? byName.get(plainText(said)) }
}
