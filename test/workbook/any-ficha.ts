import fc from 'fast-check'
import { generateFicha, largest } from '../../mocks/generator.ts'
import { SHAPES } from '../../mocks/shape.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { writeAnswers } from '../../src/ficha/answers-file.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { anyAnswers } from '../laws/arbitrary.ts'
import { runs, SEED } from '../long.ts'
import { PUBLISHED } from './books.ts'

const [, published] = PUBLISHED.at(-1)!

export const withAnswers = (answers: FichaDocument['answers']): FichaDocument => ({
  ...published,
  answers,
  justifications: [],
})

/** A ficha with blanks, markers, what can't be read, and any text anywhere. */
export const anyDocument: fc.Arbitrary<FichaDocument> = anyAnswers.map((answers) =>
  withAnswers(writeAnswers(edition2023, published.period.year, answers)),
)

/** Shapes that sums and quotients have to bear: years before it began, nothing produced, dashes, markers. */
const ODD = SHAPES.filter((one) => one.before.length > 0 || one.zeroProduction || one.dashRows || one.markers)

/** Published ones, odd ones, any, and the largest, by a name that a file takes. */
export const DOCUMENTS: ReadonlyMap<string, FichaDocument> = new Map([
  ...PUBLISHED,
  ...ODD.map((shape, index) => [`rara-${index}`, generateFicha(index + 1, shape)] as const),
  ...fc
    .sample(anyDocument, { numRuns: runs(6, 40), seed: SEED })
    .map((document, index) => [`cualquiera-${index}`, document] as const),
  ['mayor', largest()],
])
