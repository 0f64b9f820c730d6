import { expect, test } from 'vitest'
import { examineSample } from './sample.ts'

test('what cannot be read in a cell that a later answer closed blocks nothing: nobody could get at it', () => {
  const blocked = examineSample({ thirdParties: 'sí', executors: 'ninguno' })
  expect(blocked.findings.map((one) => one.id)).toEqual(['unreadable~executors'])
  expect(examineSample({ thirdParties: 'no', executors: 'ninguno' }).status).toBe('ready')
})
