import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { examineSample, sampleOf } from './sample.ts'

const noted = (purpose: string, edition = EDITIONS.at(-1)!) => {
  const { findings, status } = examineSample({ purpose }, edition, sampleOf(edition))
  return { status, found: findings.filter(({ rule }) => rule === 'unprinted') }
}

describe.each(EDITIONS)('in edition $id what the PDF cannot print', (edition) => {
  test('is told, with its answer and its sign, and keeps nobody from sending', () => {
    const { status, found } = noted('Apoyar a familias 🧑‍🌾 del campo.', edition)
    expect(found.map(({ severity, cells }) => [severity, cells])).toEqual([['note', ['purpose']]])
    expect(found[0]!.message).toMatch(
      /^[^:]+: «🧑‍🌾» no se puede imprimir en el PDF: saldrá un recuadro vacío\. Escríbalo con letras o quítelo\.$/,
    )
    expect(found[0]!.justification).toBeNull()
    expect(status).toBe('ready')
  })
  test('is not told of letters that it has', () => {
    expect(noted('Comunidades del Ad Mapu ḻ ṉ ṯ ☑ → y Rapa Nui ŋ.', edition).found).toEqual([])
  })
})

test.each([
  ['漢字', '«漢» y «字» no se pueden imprimir en el PDF: saldrán recuadros vacíos. Escríbalos con letras o quítelos.'],
  ['一二三四五六七', '«一», «二», «三», «四», «五» y 2 más no se pueden imprimir en el PDF'],
])('of several signs (%s) it says which', (purpose, said) => {
  expect(noted(purpose).found[0]!.message).toContain(said)
})
