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

/** Reads a RUT with or without points and dash, of whatever kind; undefined unless its digit fits. Gives it as printRut does. */
export function readRut(text: string): string | undefined {
  const [, body = '', digit = ''] = WRITTEN.exec(plainSigns(cleanLine(text)).replaceAll(' ', '')) ?? []
  const number = Number(body.replaceAll('.', ''))
  return number > 0 && rutDigit(number) === digit.toUpperCase() ? printRut(number) : undefined
}
