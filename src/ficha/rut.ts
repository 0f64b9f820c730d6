import { cleanLine, plainSigns } from './written/clean-text.ts'

/** The digit of a RUT: modulo 11, weights 2..7 from the right; 11 reads 0 and 10 reads K. */
export function rutDigit(body: number): string {
  const digits = [...String(body)].reverse()
  const weighed = digits.reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0)
  const rest = 11 - (weighed % 11)
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest)
}

/** 12345678 → '12.345.678-5', the one form in which a RUT is kept. */
export const printRut = (body: number): string => `${String(body).replace(/\B(?=(\d{3})+$)/g, '.')}-${rutDigit(body)}`

const WRITTEN = /^(\d{1,3}(?:\.\d{3}){1,2}|\d{4,8})-?([\dK])$/i

/** What people part thousands with: points of every kind, commas, apostrophes. */
const POINTS = /[.,·․‧•∙']/g

/** What a text is of a RUT: as printRut gives it, of another digit than its own, or none at all. */
export type RutReading = { readonly rut: string } | { readonly wrong: 'digit' | 'form' }

/** Judges a RUT with or without points and dash, of whatever kind. */
export function judgeRut(text: string): RutReading {
  const plain = plainSigns(cleanLine(text)).replaceAll(' ', '').replace(POINTS, '.')
  const [, body = '', digit = ''] = WRITTEN.exec(plain) ?? []
  const number = Number(body.replaceAll('.', ''))
  // Zeros in front make it longer, and it is kept without them.
  if (number < 1_000) return { wrong: 'form' }
  return rutDigit(number) === digit.toUpperCase() ? { rut: printRut(number) } : { wrong: 'digit' }
}

/** Reads a RUT; undefined unless its digit fits. Gives it as printRut does. */
export function readRut(text: string): string | undefined {
  const reading = judgeRut(text)
  return 'rut' in reading ? reading.rut : undefined
}
