import { expect, test } from 'vitest'
import type { Answer } from '../../../src/ficha/answer.ts'
import { hasProblem, type Kind } from '../../../src/ficha/kinds/kind.ts'

/** One row of a table: what is typed, what it is read as, or what its problem says. */
export type Row = readonly [typed: string, becomes: Answer | undefined | RegExp]

const shown = (typed: string): string => JSON.stringify(typed.length > 60 ? `${typed.slice(0, 60)}…` : typed)

/** A table of values: each is read as told, and what was read prints and reads back the same. */
export function reads(kind: Kind, rows: readonly Row[]): void {
  for (const [typed, becomes] of rows)
    test(`${kind.id} ${shown(typed)} → ${becomes instanceof RegExp ? 'refused' : (JSON.stringify(becomes) ?? 'blank')}`, () => {
      const reading = kind.read(typed)
      if (becomes instanceof RegExp) {
        expect(hasProblem(reading) ? reading.problem : reading).toMatch(becomes)
        return
      }
      expect(reading).toEqual({ answer: becomes })
      if (becomes === undefined) return
      expect(kind.check(becomes)).toBeUndefined()
      expect(kind.read(kind.print(becomes))).toEqual({ answer: becomes })
    })
}
