import { quoted } from '../../ficha/kinds/kind.ts'
import type { Programme } from '../../ficha/period.ts'
import { cleanLine } from '../../ficha/written/clean-text.ts'
import { type Cell, type CellReading, partsOf } from './cell.ts'
import { yearCell } from './numbers.ts'

type ExAnte = NonNullable<Programme['exAnte']>[number]
type ExPost = NonNullable<Programme['exPost']>[number]

/** A list of years with words after each: '2017: Recomendado favorablemente; 2019: …', its words separated by bars. */
function evaluations<V extends { readonly year: number }>(
  example: string,
  names: readonly (keyof V & string)[],
): Cell<readonly V[]> {
  const readOne = (part: string): V | undefined => {
    const [, year = '', words = ''] = /^(\S+)\s*:\s*(.+)$/.exec(part) ?? []
    const read = yearCell.read(year)
    const said = words.split('|').map(cleanLine)
    if ('problem' in read || said.length !== names.length || said.some((one) => one === '' || one.length > 200))
      return undefined
    return { year: read.value, ...Object.fromEntries(names.map((name, index) => [name, said[index]])) } as V
  }
  return {
    read: (typed): CellReading<readonly V[]> => {
      const parts = partsOf(typed, /[;\n]/)
      const values = parts.map(readOne)
      const wrong = parts[values.indexOf(undefined)]
      return wrong === undefined
        ? { value: values as V[] }
        : { problem: `${quoted(wrong)} no se entiende. Escriba una evaluación tras otra, como «${example}».` }
    },
    print: (all) => all.map((one) => `${one.year}: ${names.map((name) => one[name]).join(' | ')}`).join('; '),
    lines: 'oneEach',
  }
}

export const EX_ANTE_EXAMPLE = '2017: Recomendado favorablemente; 2020: Falta información'
export const EX_POST_EXAMPLE = '2015: DIPRES | Evaluación de programas gubernamentales | Buen desempeño'

export const exAnteCell = evaluations<ExAnte>(EX_ANTE_EXAMPLE, ['grade'])
export const exPostCell = evaluations<ExPost>(EX_POST_EXAMPLE, ['institution', 'kind', 'grade'])
