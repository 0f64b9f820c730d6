import { edition2023 } from '../../../src/editions/2023.ts'
import { typeCase } from '../../../src/engine/catalogue/type-case.ts'
import type { Examination } from '../../../src/engine/examination.ts'
import { examine } from '../../../src/engine/examine.ts'
import type { Subject } from '../../../src/engine/subject.ts'
import { suspectsOf } from '../../../src/engine/suspects/suspects-of.ts'
import type { Answer } from '../../../src/ficha/answer.ts'
import type { Suspect } from '../../../src/ficha/finding.ts'
import type { Case } from '../../../src/ficha/rule.ts'
import { SAMPLE, subjectOf } from '../../editions/sample.ts'

const sample = subjectOf(SAMPLE)

/** A programme that adds up: 181.255 executed, 166.255 of it in two components, 201 people in three regions. */
const BALANCED: Case = {
  'lawExecuted~t': '181.255',
  'subtituloExecuted~21': '23.000',
  'subtituloExecuted~24': '158.255',
  'componentSpending~c1~t': '158.255',
  'componentSpending~c2~t': '8.000',
  'administrativeSpending~t': '15.000',
  'regionSpending~13': '112.407',
  'regionSpending~07': '48.913',
  'regionSpending~05': '4.935',
  'served~t': '201',
  'regionServed~13': '137',
  'regionServed~07': '58',
  'regionServed~05': '6',
}

/** The same programme a year before, as its ficha said it. */
const BEFORE = {
  bySubtitulo: { '21': { executed: 21_400 }, '24': { executed: 147_310 }, '33': { executed: 4_100 } },
  byRegion: {
    '13': { spending: 104_011, served: 128 },
    '07': { spending: 46_212, served: 61 },
    '05': { spending: 4_612, served: 7 },
  },
}

const years: Case = {
  'componentSpending~c1~t-1': '147.310',
  'componentSpending~c2~t-1': '7.525',
  'administrativeSpending~t-1': '13.950',
  'lawExecuted~t-1': '168.785',
  'served~t-1': '196',
}

/** What is examined after typing these over the programme that adds up. */
export function subjectAfter(changes: Case = {}): Subject {
  const answers = typeCase(edition2023, 2023, sample.answers, { ...BALANCED, ...years, ...changes })
  return { ...sample, answers, programme: { ...sample.programme, former: { year: 2022, answers: BEFORE } } }
}

export const after = (changes: Case = {}): Examination => examine(edition2023, subjectAfter(changes))

/** The suspects of a rule; none when it found nothing. */
export function suspectsAfter(rule: string, changes: Case): readonly Suspect[] {
  const ficha = after(changes)
  const finding = ficha.findings.find((one) => one.rule === rule)
  return finding ? suspectsOf(ficha, finding) : []
}

/** Those of all its findings. */
export const allSuspects = (ficha: Examination): readonly Suspect[] =>
  ficha.findings.flatMap((finding) => suspectsOf(ficha, finding))

/** The same ficha with the correction of a suspect typed. */
export function corrected(subject: Subject, { correction }: Suspect): Examination {
  const { cell, typed } = correction!
  const cells = new Map<string, Answer>(subject.answers.cells)
  if (typed === '') cells.delete(cell)
  else cells.set(cell, Number(typed.replaceAll('.', '')))
  return examine(edition2023, { ...subject, answers: { ...subject.answers, cells } })
}
