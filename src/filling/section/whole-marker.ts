/** What a first letter can only mean, in a cell of numbers (domain: S/I sin información, N/A no aplica, N/C no calculado). */
const WHOLE: Readonly<Record<string, string>> = {
  s: 'S/I',
  si: 'S/I',
  's/': 'S/I',
  's/i': 'S/I',
  a: 'N/A',
  na: 'N/A',
  'n/a': 'N/A',
  c: 'N/C',
  nc: 'N/C',
  'n/c': 'N/C',
}

/** The marker that was begun, written out; undefined while it may be one or another. */
export const wholeMarker = (typed: string): string | undefined => WHOLE[typed.toLowerCase()]
