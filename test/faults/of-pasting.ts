import { type Fault, pure, screen } from './fault.ts'

const blocks = (of: string) => pure(`test/importing/clipboard/${of}.test.ts`)
const LAWS = 'test/importing/laws.test.ts'

/** In what a block that is pasted becomes. */
export const OF_PASTING: readonly Fault[] = [
  {
    kind: 'a block that is pasted',
    what: 'a row takes the place of another that it repeats',
    text: "if (one.is !== 'row' || first.get(one.row.id) === one) return one",
    becomes: "if (one.is !== 'row' || first.get(one.row.id) !== undefined) return one",
    looks: blocks('rows-by-name'),
  },
  {
    kind: 'a block that is pasted',
    what: 'what was published of a former year is replaced without a tick',
    text: "return isKept ? 'kept' : isFormer ? 'published' : 'replaces'",
    becomes: "return isKept ? 'kept' : 'replaces'",
    looks: pure(LAWS),
  },
  {
    kind: 'a block that is pasted',
    what: 'one of two readings is taken without anything that decides',
    text: "if (!taken) return { is: 'asks', readings, by: 'asked' }",
    becomes: "if (!taken) return { ...readOption(first!, kind, of), readings, by: 'asked' }",
    looks: blocks('numbers'),
  },
  {
    kind: 'a block that is pasted',
    what: 'a total enters as a row',
    text: 'while (target.rows[at]?.isComputed && !row.isBlank && !isSum(above, row)) at += 1',
    becomes: 'while (target.rows[at]?.isComputed && !row.isBlank) at += 1',
    looks: blocks('rows-by-order'),
  },
  {
    kind: 'a block that is pasted',
    what: 'pesos enter as thousands of pesos',
    text: "if (Math.abs(middle - THOUSAND) < NEAR) return 'pesos'",
    becomes: "if (Math.abs(middle - THOUSAND) < NEAR) return 'M$'",
    looks: blocks('numbers'),
  },
  {
    kind: 'a block that is pasted',
    what: 'the cells under a merged head move to the left',
    text: "cells.push(right === 0 ? { text: one.text, stored: one.stored } : { text: '', merged: one.text })",
    becomes: 'if (right === 0) cells.push({ text: one.text, stored: one.stored })',
    looks: screen('test/filling/pasting-html.test.ts'),
  },
]
