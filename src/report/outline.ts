import type { Block, ListBlock, ParagraphBlock, TableBlock } from '../ficha/report-document.ts'

/** Longer texts than this stand under their title; shorter ones beside it: 'Año de inicio: 2011'. */
const LONGEST_BESIDE = 120
const SHORT_TABLE = 9
const WIDE_TABLE = 3

/** A title with no text is a subhead: what follows in the section stands under it. */
export const isSubhead = (block: Block): boolean =>
  block.type === 'paragraph' && block.text === '' && block.title !== undefined

/** The level of the title of each block, under the h2 of its section. */
export function titleLevels(blocks: readonly Block[]): (3 | 4)[] {
  let isUnder = false
  return blocks.map((block) => {
    if (isSubhead(block)) {
      isUnder = true
      return 3
    }
    return isUnder ? 4 : 3
  })
}

/** Does the text stand beside its title, as in print, and not under it? */
export const standsBeside = ({ title, text }: ParagraphBlock): boolean =>
  title !== undefined && text !== '' && text.length <= LONGEST_BESIDE && !text.includes('\n')

/** A list of nothing says all in its title: 'Evaluación Ex-Post: No'. */
export const isOnlyTitle = (block: ListBlock): boolean => block.items.length === 0

/** Blank lines part paragraphs. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((one) => one.trim() !== '')

/** A row of a label alone is the title of those under it: 'Recursos Ejecutados (M$2024)'. */
export const isTitleRow = (row: readonly string[]): boolean =>
  row.length > 1 && row.slice(1).every((cell) => cell === '')

/** A table of few rows stays on one page; one with texts may be as long as those. */
export const isShortTable = ({ rows, texts }: TableBlock): boolean => rows.length <= SHORT_TABLE && !texts?.length

/** Wider than a phone: it slides, so it has to be reached by keyboard, and needs a name. */
export const isWideTable = ({ columns, texts = [] }: TableBlock): boolean => columns.length + texts.length > WIDE_TABLE
