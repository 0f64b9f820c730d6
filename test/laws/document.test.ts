import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { generateFicha } from '../../mocks/generator.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { cellAddress, readAddress } from '../../src/ficha/address.ts'
import { readAnswers, writeAnswers } from '../../src/ficha/answers-file.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { allFields } from '../../src/ficha/edition.ts'
import { canonicalText, fingerprint } from '../../src/ficha/fingerprint.ts'
import { readAnswer } from '../../src/ficha/kinds/kind.ts'
import { problemOfText } from '../../src/ficha/kinds/text.ts'
import { anyAnswers, reordered, TRIES, typed } from './arbitrary.ts'

const PUBLISHED = published as unknown as FichaDocument
const T = 2023
const fieldOf = (id: string) => allFields(edition2023).find((one) => one.id === id)!

describe('writing and reading answers', () => {
  test('gives the same cells and rows', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const written = JSON.parse(JSON.stringify(writeAnswers(edition2023, T, answers)))
        const read = readAnswers(edition2023, T, written)
        if (!read.ok) throw new Error(JSON.stringify(read.problems))
        expect(new Map(read.value.cells)).toEqual(answers.cells)
        expect(new Map(read.value.rows)).toEqual(answers.rows)
      }),
      TRIES,
    )
  })

  test('reads again what was kept as typed: whoever kept it may have understood less', () => {
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(problemOfText(text) === undefined)
        const read = readAnswers(edition2023, T, { purpose: { typed: text }, served: { 2023: { typed: text } } })
        if (!read.ok) throw new Error(JSON.stringify(read.problems))
        for (const [cell, field] of [
          ['purpose', 'purpose'],
          ['served~2023', 'served'],
        ] as const)
          expect(read.value.cells.get(cell)).toEqual(readAnswer(fieldOf(field).kind, text))
      }),
      TRIES,
    )
  })

  test('gives the same file', () => {
    for (const document of [PUBLISHED, ...[1, 2, 3, 4, 5].map((seed) => generateFicha(seed))]) {
      const read = readAnswers(edition2023, T, document.answers)
      expect(read.ok && writeAnswers(edition2023, T, read.value)).toEqual(document.answers)
    }
  })
})

describe('the fingerprint', () => {
  test('does not depend on the order of keys', async () => {
    const expected = await fingerprint(PUBLISHED)
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const shuffled = reordered(PUBLISHED, (keys) => keys.sort((a, b) => mixed(a, seed) - mixed(b, seed)))
        expect(await fingerprint(shuffled as FichaDocument)).toBe(expected)
      }),
      TRIES,
    )
  })

  test('does not depend on the evaluation, nor on the dates of the period', async () => {
    const { evaluation: _, ...bare } = PUBLISHED
    const dated = { ...bare, period: { ...bare.period, opens: '2026-01-01T00:00:00Z', closes: undefined } }
    expect(await fingerprint(dated as FichaDocument)).toBe(await fingerprint(PUBLISHED))
  })

  test('changes with any leaf of answers and justifications', () => {
    const seen = new Set([canonicalText(PUBLISHED)])
    const copies = leaves(PUBLISHED.answers).concat(leaves(PUBLISHED.justifications))
    for (const { set, restore } of copies) {
      set()
      const text = canonicalText(PUBLISHED)
      expect(seen.has(text)).toBe(false)
      restore()
    }
    expect(seen.has(canonicalText(PUBLISHED))).toBe(true)
  })
})

/** A number out of a text, another for each seed. */
const mixed = (text: string, seed: number): number =>
  [...text].reduce((mix, sign) => Math.imul(mix ^ (sign.codePointAt(0) ?? 0), 16_777_619) | 0, seed | 0)

interface Leaf {
  readonly set: () => void
  readonly restore: () => void
}

function leaves(value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  return Object.keys(record).flatMap((key) => {
    const kept = record[key]
    if (typeof kept === 'object' && kept !== null) return leaves(kept)
    return [
      {
        set: () => Object.assign(record, { [key]: `${String(kept)}!` }),
        restore: () => Object.assign(record, { [key]: kept }),
      },
    ]
  })
}

describe('an address', () => {
  const row = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/).filter((id) => !/^(19|20|21)\d\d$/.test(id))
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,60}$/),
        fc.option(row, { nil: undefined }),
        fc.option(fc.integer({ min: 1900, max: 2199 }), { nil: undefined }),
        (field, row, year) => {
          expect(readAddress(cellAddress(field, { row, year }))).toEqual({ field, row, year })
        },
      ),
    )
  })
  test('anything else is none, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readAddress(text)
        if (read) expect(cellAddress(read.field, read)).toBe(text)
      }),
    )
  })
})
