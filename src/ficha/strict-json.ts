/** No body of ours is nested deeper than a dozen levels. */
const DEEPEST = 40
/** No number of ours is longer than what JavaScript prints, some 25 characters. */
const LONGEST_NUMBER = 40

/** Why a text of JSON would not be read as it was written; in words for people. */
type Unsound = string

const TOO_DEEP = `El contenido anida más de ${DEEPEST} niveles.`
const TWICE = 'El contenido trae dos veces el mismo nombre en un objeto.'
const PROTO = 'El contenido trae un nombre que no se admite («__proto__»).'
const LONG = `El contenido trae un número de más de ${LONGEST_NUMBER} caracteres.`
const DIGITS = 'El contenido trae un número con más cifras de las que se pueden guardar.'

/**
 * Strict JSON: what JSON.parse would take without a word, and read otherwise than another reader or not at all: the last of two
 * members of one name, digits that no double holds (RFC 8259 §4 and §6), a depth that breaks whoever walks it, and the
 * name that is every object's way to its prototype. One pass over the text, in time that grows as the text does: anybody
 * may send one. What isn't JSON is left to JSON.parse.
 */
export function findUnsound(text: string, deepest = DEEPEST): Unsound | undefined {
  /** Of each open object the names that it has so far; null for a list. */
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (sign === '{' || sign === '[') {
      if (open.push(sign === '{' ? new Set() : null) > deepest) return TOO_DEEP
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfText(text, at)
      const unsound = isName(text, end) && refuseName(text.slice(at, end), open.at(-1))
      if (unsound) return unsound
      at = end - 1
    } else if (sign === '-' || isDigit(sign)) {
      const end = endOfNumber(text, at)
      if (end - at > LONGEST_NUMBER) return LONG
      if (!isKept(text.slice(at, end))) return DIGITS
      at = end - 1
    }
  }
  return undefined
}

/** Behind the quote that closes a text; the end where none does. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

function isName(text: string, end: number): boolean {
  let at = end
  while (isSpace(text[at])) at += 1
  return text[at] === ':'
}

const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\t' || sign === '\r' || sign === '\n'

function refuseName(quoted: string, names: Set<string> | null | undefined): Unsound | undefined {
  const name = unquoted(quoted)
  if (name === '__proto__') return PROTO
  if (names?.has(name)) return TWICE
  names?.add(name)
  return undefined
}

/** One name may be written in many ways: \u0061 is a. */
function unquoted(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return JSON.parse(quoted)
  } catch {
    return quoted
  }
}

/** Behind a number (RFC 8259 §6); a sign alone is none. */
function endOfNumber(text: string, start: number): number {
  const whole = endOfDigits(text, start + Number(text[start] === '-'))
  if (!isDigit(text[whole - 1])) return start + 1
  const part = text[whole] === '.' ? endOfDigits(text, whole + 1) : whole
  const decimal = part > whole + 1 ? part : whole
  if (text[decimal] !== 'e' && text[decimal] !== 'E') return decimal
  const sign = decimal + 1
  const power = sign + Number(text[sign] === '+' || text[sign] === '-')
  const end = endOfDigits(text, power)
  return end > power ? end : decimal
}

function endOfDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text[end])) end += 1
  return end
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9'

/** Does a number read back say what was written? Few digits always do. */
const isKept = (written: string): boolean =>
  /^-?\d{1,15}$/.test(written) || written === '-' || decimalOf(written) === decimalOf(String(Number(written)))

/** Digits without zeros at either end, and the power of ten of the last: '1.20e3' and '1200' are [12, 2]. */
function decimalOf(written: string): string {
  const [, whole, part = '', power = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? []
  if (whole === undefined) return written
  const digits = `${whole}${part}`
  const [start, end] = withoutZeros(digits)
  return start === end ? '0' : `${digits.slice(start, end)}e${Number(power) - part.length + digits.length - end}`
}

/** Where digits other than zeros begin and end. By a regular expression, /0+$/, it would take the square of their count. */
function withoutZeros(digits: string): readonly [number, number] {
  let start = 0
  while (digits[start] === '0') start += 1
  let end = digits.length
  while (end > start && digits[end - 1] === '0') end -= 1
  return [start, end]
}
