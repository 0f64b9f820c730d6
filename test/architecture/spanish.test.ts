import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { named, sources } from './imports.ts'

/** What names of the code are made of, and no Spanish word is: a renaming that went through a sentence leaves one. */
const OF_CODE =
  /\b(act|answer|baseline|body|cell|column|draft|entry|fold|ledger|path|query|request|row|sheet|standing|submission|table|whole)\b/i

/** The lines of a screen that are nothing but text between two tags. */
const textLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\s+[A-ZÁÉÍÓÚÑ¿¡«][^<>{}=();/*]*$/.test(line))

describe('what stands between tags', () => {
  it('is Spanish: no word of the code is left in a sentence', () => {
    const found = sources
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        textLines(file)
          .filter((line) => OF_CODE.test(line))
          .map((line) => `${named(file)}: ${line.trim()}`),
      )
    expect(found).toEqual([])
  })
})
