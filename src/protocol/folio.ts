/** Check digit by modulo 11 as in a RUT (domain §9): weights 2..7 from the right, 11 → 0, 10 → K. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0)
  return '0123456789K0'[11 - (sum % 11)]!
}

/** The number of a submission as people say it: year, sequence within the year and check digit, '2023-000123-7'. */
export function makeFolio(year: number, sequence: number): string {
  const number = String(sequence).padStart(6, '0')
  return `${year}-${number}-${checkDigit(`${year}${number}`)}`
}

/** Is it written as a folio, with the digit that it should have? One wrong or two swapped digits are told. */
export function isFolio(text: string): boolean {
  const found = /^(\d{4})-(\d{6,})-([\dK])$/.exec(text)
  return found !== null && checkDigit(`${found[1]}${found[2]}`) === found[3]
}

/** The number of a publication: 'P2023-000001-5'. Its year is the one reported on; publications are counted apart. */
export const makePublicationNumber = (year: number, sequence: number): string => `P${makeFolio(year, sequence)}`

/** Is it written as the number of a publication, with the digit that it should have? */
export const isPublicationNumber = (text: string): boolean => text.startsWith('P') && isFolio(text.slice(1))
