import { describe, expect, test } from 'vitest'
import { examineSample } from './sample.ts'

const rules = (changes: Record<string, string>) => examineSample(changes).findings.map((one) => one.rule)

describe('a blank row of a catalog says nothing until the others add up', () => {
  test.each<[string, string, Record<string, string>, Record<string, string>]>([
    ['regionWithoutPeople', 'regionServed~07', {}, { 'regionServed~13': '500' }],
    ['administrationWithoutSubtitulo21', 'subtituloExecuted~21', {}, { 'subtituloExecuted~24': '100.000' }],
  ])('%s', (rule, cell, filling, whole) => {
    expect(rules({ [cell]: '', ...filling })).not.toContain(rule)
    expect(rules({ [cell]: '12a', ...whole })).not.toContain(rule)
    expect(rules({ [cell]: '', ...whole })).toContain(rule)
    expect(rules({ [cell]: '0', ...filling })).toContain(rule)
    expect(rules({ [cell]: '-', ...filling })).toContain(rule)
  })
})
