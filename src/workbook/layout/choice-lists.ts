import { allFields, allTables, type Edition } from '../../ficha/edition.ts'
import type { Column, Field } from '../../ficha/field.ts'
import { type BookPlan, letterOf, quotedSheet } from '../book-plan.ts'
import type { LaidCell, LaidSheet } from './laid.ts'

const WIDTH = 36
const HEAD_ROWS = 3

/** The options of a question, as they are read; questions that offer the same share their list. */
interface ChoiceList {
  readonly name: string
  readonly head: string
  readonly options: readonly string[]
}

/** Every list of an edition, and by question. */
export interface ChoiceLists {
  readonly all: readonly ChoiceList[]
  readonly of: (asked: Field | Column) => string | undefined
}

const optionsOf = ({ kind }: Field | Column): readonly string[] => [
  ...(kind.options ?? []).map(({ label }) => label),
  ...(kind.noneLabel ? [kind.noneLabel] : []),
]

export function choiceLists(edition: Edition): ChoiceLists {
  const all: ChoiceList[] = []
  const byOptions = new Map<string, string>()
  const columns = allTables(edition).flatMap((table) => Object.values(table.columns))
  for (const asked of [...allFields(edition), ...columns]) {
    const options = optionsOf(asked)
    const key = JSON.stringify(options)
    if (options.length === 0 || byOptions.has(key)) continue
    const name = `lista_${all.length + 1}`
    byOptions.set(key, name)
    all.push({ name, options, head: asked.kind.id === 'yesNo' ? 'Sí o no' : asked.label })
  }
  return { all, of: (asked) => byOptions.get(JSON.stringify(optionsOf(asked))) }
}

/** The sheet on which the lists stand, one a column, and what its cells are called. */
export function listsSheet({ all }: ChoiceLists, name: string): { sheet: LaidSheet; lists: BookPlan['lists'] } {
  const most = Math.max(0, ...all.map(({ options }) => options.length))
  const rows = Array.from({ length: most }, (_, line) => ({
    cells: all.map(({ options }): LaidCell | undefined => {
      const option = options[line]
      return option === undefined ? undefined : { look: 'prose', value: option }
    }),
  }))
  const sheet: LaidSheet = {
    name,
    widths: all.map(() => WIDTH),
    frozen: { rows: HEAD_ROWS, columns: 0 },
    rows: [
      { cells: [{ look: 'title', value: 'Opciones' }], height: 22 },
      {
        cells: [
          {
            look: 'plain',
            value: 'Lo que se puede responder donde hay una lista; en las que admiten varias, una por línea.',
          },
        ],
      },
      { cells: all.map(({ head }) => ({ look: 'head', value: head })) },
      ...rows,
    ],
  }
  const areaOf = (column: number, count: number) =>
    `${quotedSheet(name)}!$${letterOf(column)}$${HEAD_ROWS + 1}:$${letterOf(column)}$${HEAD_ROWS + count}`
  return { sheet, lists: all.map((one, column) => ({ name: one.name, area: areaOf(column, one.options.length) })) }
}
