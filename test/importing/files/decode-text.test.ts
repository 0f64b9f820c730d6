import { expect, test } from 'vitest'
import { decodeText } from '../../../src/importing/files/decode-text.ts'

const utf8 = (text: string) => [...new TextEncoder().encode(text)]
/** A letter is its byte: '\x97' in Mac Roman is ó. */
const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

test.each<[string, readonly number[], string]>([
  ['UTF-8', utf8('Código;Añauca 5 €'), 'Código;Añauca 5 €'],
  ['plain ASCII', utf8('a;b'), 'a;b'],
  ['UTF-16 with its mark', [0xff, 0xfe, 0x41, 0, 0xf1, 0], 'Añ'],
  ['UTF-16 the other way round', [0xfe, 0xff, 0, 0x41, 0, 0xf1], 'Añ'],
  ['Windows-1252', bytesOf('\x93Ni\xf1ez\x94 \x96 Regi\xf3n\x85 5 \x80'), '“Niñez” – Región… 5 €'],
  ['Windows-1252 without accents', bytesOf('O\x92Higgins \x96 5 \x80'), 'O’Higgins – 5 €'],
  [
    'UTF-8 with a byte of something else',
    [...utf8('Código\nEducación\nni'), 0xf1, ...utf8('ez')],
    'Código\nEducación\nni\ufffdez',
  ],
  ['UTF-8 that ends within a letter', [...utf8('Código\nNi'), 0xc3], 'Código\nNi\ufffd'],
  ['Mac Roman, which is not guessed', bytesOf('C\x97digo;A\x96auca;s\x92'), 'C\ufffddigo;A\ufffdauca;s\ufffd'],
  ['Mac Roman among capitals', bytesOf('EDUCACI\xeeN \x83TNICA'), 'EDUCACI\ufffdN \ufffdTNICA'],
  ['Mac Roman with its quotes and an end', bytesOf('Ni\x96ez \xd2dos\xd3 s\x92'), 'Ni\ufffdez \ufffddos\ufffd s\ufffd'],
  [
    'MS-DOS, which is not guessed either',
    bytesOf('Educaci\xa2n;Ni\xa4ez;NI\xa5O'),
    'Educaci\ufffdn;Ni\ufffdez;NI\ufffdO',
  ],
  ['MS-DOS with a capital that Windows has small', bytesOf('N\xe9MERO;A\xa4o'), 'N\ufffdMERO;A\ufffdo'],
  ['Windows-1252 with signs of others', bytesOf('Arica\x96Parinacota y D\xeda'), 'Arica–Parinacota y Día'],
  ['Windows-1252 with bytes that are nothing in it', bytesOf('A\xf1o\x81\x8dx'), 'Año\ufffd\ufffdx'],
  ['UTF-16 without a mark', [...'Año;x'].flatMap((sign) => [sign.charCodeAt(0), 0]), 'Año;x'],
  ['UTF-16 without a mark, the other way round', [...'Año;x'].flatMap((sign) => [0, sign.charCodeAt(0)]), 'Año;x'],
])('%s', (_, bytes, text) => expect(decodeText(Uint8Array.from(bytes)).text).toBe(text))
