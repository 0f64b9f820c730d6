import type { Cell } from './cell.ts'
import type { LoadColumn, LoadColumns, LoadKind } from './load-kind.ts'

/**
 * Memoization: the same list, whose cells read each text and print each value once. Of thousands of rows most say what
 * another one says (sí, the service, the years); what is remembered goes with the load that it was made for.
 */
export const rememberCells = <C extends LoadColumns>(kind: LoadKind<C>): LoadKind<C> => ({
  ...kind,
  columns: Object.fromEntries(
    Object.entries(kind.columns).map(([id, column]) => [id, { ...column, cell: remembering(column) }]),
  ) as unknown as C,
})

const remembering = ({ cell }: LoadColumn): Cell => ({
  ...cell,
  read: remembered((typed: string) => cell.read(typed)),
  print: remembered((value: unknown) => cell.print(value)),
})

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
