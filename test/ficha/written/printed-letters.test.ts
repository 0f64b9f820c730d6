import { describe, expect, test } from 'vitest'
import { unprintedSigns } from '../../../src/ficha/written/printed-letters.ts'

describe('what the PDF can print', () => {
  test.each([
    ['Spanish, with its quotes and dashes', '¿Qué? ¡Ñandú! «uno» “dos” – tres — 5 € · 1.º'],
    ['Mapuzugun and Rapa Nui', 'Ad Mapu ḻ ṉ ṯ ü̵ · Rapa Nui ŋ ā'],
    ['Greek, Cyrillic, Arabic', 'Ω я ع'],
    ['marks and bullets pasted from Word', '☑ ✓ → ● ➢ ❌ ☎️ ❤️'],
    ['faces of one sign', '😀'],
    ['a letter made of its parts', 'ǘ x̌'],
    ['blanks and lines', 'a b\u00a0c\n\td\u3000e'],
  ])('%s', (_, text) => {
    expect(unprintedSigns(text)).toEqual([])
  })

  test.each([
    ['emoji joined to another', 'Familias 🧑‍🌾 rurales', ['🧑‍🌾']],
    ['emoji with a colour of skin', '👍🏽 listo', ['👍🏽']],
    ['a flag', 'Chile 🇨🇱', ['🇨🇱']],
    ['a number in its box', 'Etapa 1️⃣', ['1️⃣']],
    ['scripts of Asia, letter by letter', '漢字 한', ['漢', '字', '한']],
    ['letters that only look like ours', '𝐁𝐞 𝒳', ['𝐁', '𝐞', '𝒳']],
    ['signs of a typeface of their own, pasted from Word', 'uno \uf0a7 dos', ['\uf0a7']],
    ['each once', '漢 漢 🧑‍🌾 🧑‍🌾', ['漢', '🧑‍🌾']],
  ])('nor %s', (_, text, signs) => {
    expect(unprintedSigns(text)).toEqual(signs)
  })
})
