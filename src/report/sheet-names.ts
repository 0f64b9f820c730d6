const MOST = 31
const FORBIDDEN = /[[\]:*?/\\]/g

/**
 * Names of the sheets of some titles, as a workbook takes them: at most 31 characters, no []:*?/\, no apostrophe at the
 * ends, told apart by more than capitals. 'II. DESEMPEÑO DEL PROGRAMA: FOCALIZACIÓN' is 'II. FOCALIZACIÓN'.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = []
  for (const title of titles) {
    const name = cut(plain(title), MOST)
    let chosen = name
    for (let count = 2; isTaken(names, chosen); count += 1) chosen = `${cut(name, MOST - ` ${count}`.length)} ${count}`
    names.push(chosen)
  }
  return names
}

const isTaken = (names: readonly string[], name: string): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase())

/** Without what repeats between the number and the colon, and without what a sheet can't be called. */
function plain(title: string): string {
  const short = title.length > MOST ? title.replace(/^([IVXLC\d]+\.\s*)?[^:]+:\s*(?=\S)/, '$1') : title
  const clean = short
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  // Excel keeps 'History' for itself.
  return clean === '' || clean.toLowerCase() === 'history' ? `Hoja ${clean}`.trim() : clean
}

/** Cut at a word, without leaving a preposition at the end: 'VI. OBSERVACIONES…' */
function cut(name: string, most: number): string {
  if (name.length <= most) return name
  const start = name.slice(0, most - 1)
  const atWord = start.replace(/\s+\S*$/, '').replace(/(?:\s+\S{1,3})+$/, '')
  return `${(atWord.length > most / 3 ? atWord : start).replace(/[\s'\uD800-\uDBFF]+$/, '')}…`
}
