import { describe } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { guardEvaluation } from './guard-evaluation.ts'
import { sampleOf } from './sample.ts'

describe.each(EDITIONS)('the evaluation of edition $id', (edition) => guardEvaluation(edition, sampleOf(edition)))
