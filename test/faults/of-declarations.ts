import { type Fault, pure } from './fault.ts'

/** In what a year asks, how it is read, and what is printed of it. */
export const OF_DECLARATIONS: readonly Fault[] = [
  {
    kind: 'a rule',
    what: 'execution over its maximum is never told',
    text: 'not(isUnderSide ? isUnder(execution, min) : isOver(execution, max))',
    becomes: 'not(isUnderSide ? isUnder(execution, min) : isUnder(execution, max))',
    looks: pure('test/editions/cases.test.ts'),
  },
  {
    kind: 'a threshold',
    what: 'the end of the range is out of it',
    text: "2023: ['90', FICHA_2023],",
    becomes: "2023: ['90.1', FICHA_2023],",
    looks: pure('test/editions/boundaries.test.ts', 'test/editions/cases.test.ts'),
  },
  {
    kind: 'reading a kind',
    what: 'of 1.234.567 only the first point is taken out',
    text: "isGrouped(parts) ? written(parts.join(''), '', OF_GROUPS[mark]) : undefined",
    becomes: "isGrouped(parts) ? written(parts.slice(0, 2).join(''), '', OF_GROUPS[mark]) : undefined",
    looks: pure('test/ficha/kinds/whole-number.test.ts', 'test/ficha/written/read-number.test.ts'),
  },
  {
    kind: 'reading a kind',
    what: 'a comma before three digits is taken for thousands',
    text: "const here = byConvention(reading, 'comma')\n  return here.is === 'number' && reading.is === 'ambiguous' && here.decimals > 0 ? reading : here",
    becomes:
      "const here = byConvention(reading, 'comma')\n  return here.is === 'number' && here.decimals > 0 ? byConvention(reading, 'point') : here",
    looks: pure('test/ficha/kinds/whole-number.test.ts'),
  },
  {
    kind: 'arithmetic',
    what: 'a half is rounded down',
    text: 'const rounded = (2n * scaled + a.d) / (2n * a.d)',
    becomes: 'const rounded = (2n * scaled + a.d - 1n) / (2n * a.d)',
    looks: pure('test/laws/rounding.test.ts', 'test/published/2023.test.ts'),
  },
  {
    kind: 'what was published',
    what: 'the unit cost of a component is printed with another decimal',
    text: "printQuantity(deflate(ficha, cost, year), 1, '', 'N/A')",
    becomes: "printQuantity(deflate(ficha, cost, year), 2, '', 'N/A')",
    looks: pure('test/published/2023.test.ts'),
  },
  {
    kind: 'PDF',
    what: 'the first cell of a row is no head of its row',
    text: 'if (first) replace(first, headOfRow)',
    becomes: 'if (first) replace(first, headsByScope)',
    looks: pure('test/pdf/row-heads.test.ts'),
  },
  {
    kind: 'PDF',
    what: 'a quote ends the text in which it stands',
    text: "if (sign === '\\\\' || sign === '\"') return",
    becomes: "if (sign === '\\\\') return",
    looks: pure('test/report/typst.test.ts', 'test/report/pdf.test.ts'),
  },
  {
    kind: 'XLSX',
    what: 'a text that begins with = becomes a formula once it is edited',
    text: "const FORMULA = /^[\\s']*[=+@",
    becomes: "const FORMULA = /^[\\s']*[+@",
    looks: pure('test/report/xlsx.test.ts'),
  },
  {
    kind: 'suspects',
    what: 'a sum is blamed while its equation lacks an answer',
    text: "if (holds === false) return isWhole ? 'broken' : 'halfFilled'",
    becomes: "if (holds === false) return 'broken'",
    looks: pure('test/engine/suspects/laws.test.ts', 'test/engine/suspects/causes.test.ts'),
  },
  {
    kind: 'suspects',
    what: "last year's amount is said with another year",
    text: 'yearBefore: year - 1,',
    becomes: 'yearBefore: year,',
    looks: pure('test/engine/suspects/laws.test.ts'),
  },
]
