import { type Fault, pure } from './fault.ts'

const tested = (of: string) => pure(`test/workbook/${of}.test.ts`)

/** In the workbook that a ficha becomes. */
export const OF_WORKBOOKS: readonly Fault[] = [
  {
    kind: 'a ficha as a workbook',
    what: 'a total of one amount is blank',
    text: '})>0,SUM(',
    becomes: '})>1,SUM(',
    looks: tested('formulas'),
  },
  {
    kind: 'a ficha as a workbook',
    what: 'what is left to fill counts what can not be read as filled',
    text: 'return `COUNTA(',
    becomes: 'return `COUNT(',
    looks: tested('formulas'),
  },
  {
    kind: 'a ficha as a workbook',
    what: 'texts that are filled stay locked',
    text: 'const lock = entry ? ',
    becomes: 'const lock = entry && format ? ',
    looks: tested('file'),
  },
  {
    kind: 'a ficha as a workbook',
    what: 'a text loses what XML would read otherwise',
    text: 'xmlText(workbookText(text))',
    becomes: 'xmlText(text)',
    looks: tested('round-trip'),
  },
  {
    kind: 'a ficha as a workbook',
    what: 'two exports share the ids of their free rows',
    text: 'const mark = valuesFingerprint(',
    becomes: 'const mark = valuesFingerprint(fingerprint) || (',
    looks: tested('layout'),
  },
]
