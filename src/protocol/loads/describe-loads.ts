import type { LoadColumn, LoadKind } from './load-kind.ts'

/** What a kind of load takes, as a section of the manual in Markdown; the manual is held to it by a test. */
export function describeLoad({ id, title, help, columns }: LoadKind): string {
  const rows = Object.values(columns).map(describeColumn)
  return [
    `### ${title} (\`${id}\`)`,
    '',
    help,
    '',
    '| columna | qué va en ella | ejemplo | en blanco | también se reconoce como |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const describeColumn = (column: LoadColumn): string => {
  const { head, help, example, synonyms = [] } = column
  const cells = [`**${head}**`, `${help}${optionsOf(column)}`, example, blankOf(column), synonyms.join(', ')]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const optionsOf = ({ cell }: LoadColumn): string => (cell.options ? ` Opciones: ${cell.options.join(', ')}.` : '')

const BLANKS: Record<LoadColumn['blank'], string> = {
  refused: 'se rechaza',
  clears: 'borra lo que había',
  keeps: 'queda como estaba',
}

const blankOf = ({ blank, informs, starts, cell }: LoadColumn): string => {
  if (informs) return 'no se mira'
  return starts === undefined ? BLANKS[blank] : `${BLANKS[blank]}; al agregar, ${cell.print(starts)}`
}
