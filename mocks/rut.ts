/** The digit of a RUT: modulo 11, weights 2..7 from the right; 11 reads 0 and 10 reads K. */
export function rutDigit(body: number): string {
  const digits = [...String(body)].reverse()
  const weighed = digits.reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0)
  const rest = 11 - (weighed % 11)
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest)
}

/** 12345678 → '12.345.678-5' */
export const rut = (body: number): string => `${String(body).replace(/\B(?=(\d{3})+$)/g, '.')}-${rutDigit(body)}`
