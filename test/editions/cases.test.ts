import { describe } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { guardCases } from './guard-cases.ts'
import { sampleOf } from './sample.ts'

describe.each(EDITIONS)('the cases of edition $id', (edition) => guardCases(edition, sampleOf(edition)))
