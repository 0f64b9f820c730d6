import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { percentBeside } from '../../src/editions/rules/message-amounts.ts'
import { number } from '../../src/ficha/quantity.ts'
import { ratio } from '../../src/ficha/ratio.ts'
import { guardMessages } from './guard-messages.ts'
import { sampleOf } from './sample.ts'

describe.each(EDITIONS)('messages of edition $id', (edition) => guardMessages(edition, sampleOf(edition)))

describe('a share just under its limit', () => {
  test('is printed with the decimals that tell it apart', () => {
    const [limit, execution] = [number(ratio('85')), number(ratio('84.999'))]
    expect(percentBeside(execution, limit)).toBe('84,999%')
    expect(percentBeside(number(ratio('38.9')), limit)).toBe('38,9%')
  })
})
