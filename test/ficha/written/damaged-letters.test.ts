import { expect, test } from 'vitest'
import { refuseLetters } from '../../../src/ficha/written/damaged-letters.ts'
import { decodeWindows1252, encodeWindows1252 } from '../../../src/ficha/written/windows-1252.ts'

test.each([
  ['Educaci\ufffdn y Riego', /«Educaci\ufffdn» trae letras que no se pudieron leer/],
  ['EducaciÃ³n y Riego', /«EducaciÃ³n» .*parece ser «Educación»/],
  ['Programa de NiÃ±ez', /«NiÃ±ez» .*parece ser «Niñez»/],
  ['Ã‘uble', /parece ser «Ñuble»/],
  ['uno â€“ dos', /parece ser «–»/],
  ['sÃ\u00ad', /parece ser «sí»/],
  ['uno Â\u00a0dos', /«Â\u00a0dos» trae letras de otra codificación/],
  ['Ã\u0081rea', /parece ser «Área»/],
  ['Programa\u0085 Uno', /«Programa\ufffd» trae letras que no se pudieron leer/],
])('%j came broken out of a file', (text, said) => expect(refuseLetters(text)).toMatch(said))

test.each(['Educación, niñez y Ñuble', 'uno – dos “tres” 5 €', 'São Paulo, Âncora, château', 'Ã Â â', '水 Ñandú', ''])(
  '%j is whole',
  (text) => expect(refuseLetters(text)).toBeUndefined(),
)

test('Windows-1252 is read as browsers read it, and written back', () => {
  const text = 'Programa “Niñez” – Región… 5 €'
  const bytes = encodeWindows1252(text)!
  expect([bytes[9], bytes[15], bytes.at(-1)]).toEqual([0x93, 0x94, 0x80])
  expect(decodeWindows1252(bytes)).toBe(text)
  expect(encodeWindows1252('水')).toBeUndefined()
})
