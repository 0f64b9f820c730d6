/** How many slips of a kind, among those possible in the amount that was meant, give what was typed; 0 to 1. */
type Slip = (typed: number, meant: number) => number

/** Nobody types an amount with a 0 before it: 06.000 for 60.000 is a digit that is missing. */
const isAmount = (text: string): boolean => !text.startsWith('0')
const isWritten = (typed: number, meant: number): boolean => typed > 0 && meant > 0

const swapAt = (text: string, at: number): string => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)

/** Two neighbouring digits changed places: 158.525 for 158.255. Their difference is always a multiple of 9. */
export const swapped: Slip = (typed, meant) => {
  if (!isWritten(typed, meant) || (typed - meant) % 9 !== 0) return 0
  const text = String(meant)
  const places = [...text.slice(1)].flatMap((digit, at) => (digit === text[at] ? [] : at))
  return share(places.map((at) => swapAt(text, at)).filter(isAmount), typed)
}

/** A digit was not typed: 20.700 for 207.000. */
export const missing: Slip = (typed, meant) => {
  if (!isWritten(typed, meant) || typed >= meant) return 0
  const text = String(meant)
  return share(
    [...text].map((_, at) => text.slice(0, at) + text.slice(at + 1)),
    typed,
  )
}

/** A digit was typed twice: 2.077.000 for 207.000. */
export const doubled: Slip = (typed, meant) => {
  if (!isWritten(typed, meant) || typed <= meant) return 0
  const text = String(meant)
  return share(
    [...text].map((digit, at) => text.slice(0, at) + digit + text.slice(at)),
    typed,
  )
}

const share = (slips: readonly string[], typed: number): number =>
  slips.length === 0 ? 0 : slips.filter((slip) => Number(slip) === typed).length / slips.length

/** Typed in units `times` larger than the form's, rounded or cut: 158 (MM$) for 158.255 M$. */
export const inLargerUnit =
  (times: number): Slip =>
  (typed, meant) => {
    if (!isWritten(typed, meant)) return 0
    const [rounded, cut] = [Math.round(meant / times), Math.floor(meant / times)]
    return (Number(rounded === typed) + Number(cut === typed)) / 2
  }

/** Share of amounts in pesos that end in the zeros of their thousands. */
const WHOLE_THOUSANDS = 0.4

/** Typed in units `times` smaller than the form's: 158.255.000 pesos, or 158.255.431, for 158.255 M$. */
export const inSmallerUnit =
  (times: number): Slip =>
  (typed, meant) => {
    if (!isWritten(typed, meant)) return 0
    if (typed === meant * times) return WHOLE_THOUSANDS
    const isNear = Math.round(typed / times) === meant || Math.floor(typed / times) === meant
    return isNear ? (1 - WHOLE_THOUSANDS) / times : 0
  }
