/**
 * Makes the first cell of each row a head of its row. Typst 0.14 tags heads of columns alone: 'pdf.header-cell' waits
 * behind a flag that its WebAssembly doesn't offer. Here TD becomes TH with /Scope /Row (ISO 32000-1, 14.8.5.7); the
 * cells' own lists of heads, which would shut out those of the row, go, so that readers find both by their scope.
 * Every replacement has the length of what it replaces: the offsets of the file stay.
 */
export function withRowHeads(pdf: Uint8Array): Uint8Array {
  const text = latin1.decode(pdf)
  const elements = structure(text)
  const changed = pdf.slice()
  const replace = ({ start, source }: Element, by: (source: string) => string) => {
    const replaced = by(source)
    for (let index = 0; index < source.length; index++)
      if (replaced[index] !== source[index]) changed[start + index] = replaced.charCodeAt(index)
  }
  for (const row of rowsOfBodies(elements)) {
    const [first, ...others] = row.map((id) => elements.get(id)).filter((one) => one?.type === 'TD')
    if (first) replace(first, headOfRow)
    for (const cell of others) if (cell) replace(cell, headsByScope)
  }
  return changed
}

interface Element {
  readonly type: string
  readonly kids: readonly string[]
  /** Where it begins in the file, and what is written there. */
  readonly start: number
  readonly source: string
}

/** One byte, one letter of UTF-16, so that places in the text are places in the file. */
const latin1 = new TextDecoder('latin1')
const ELEMENT = /(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/(TBody|TR|TD)\n[\s\S]*?\nendobj/g
const HEADS = /\/Headers \[[^\]]*\]/

function structure(text: string): Map<string, Element> {
  const found = [...text.matchAll(ELEMENT)].map((one): [string, Element] => [
    one[1]!,
    { type: one[2]!, kids: kidsOf(one[0]), start: one.index, source: one[0] },
  ])
  return new Map(found)
}

const kidsOf = (source: string): string[] =>
  [...(/\n {2}\/K \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((one) => one[1]!)

/** Cells of each row of the bodies of tables: ids in order. */
const rowsOfBodies = (elements: ReadonlyMap<string, Element>): (readonly string[])[] =>
  [...elements.values()]
    .filter((one) => one.type === 'TBody')
    .flatMap((body) => body.kids.map((id) => elements.get(id)?.kids ?? []))

/** Room for the scope is taken from the list of heads; a cell without one stays as it is. */
function headOfRow(source: string): string {
  const heads = HEADS.exec(source)?.[0]
  const scope = '/Scope /Row'
  if (!heads || heads.length < scope.length) return source
  return source.replace(heads, scope.padEnd(heads.length)).replace('/S /TD', '/S /TH')
}

const headsByScope = (source: string): string => source.replace(HEADS, (heads) => ' '.repeat(heads.length))
