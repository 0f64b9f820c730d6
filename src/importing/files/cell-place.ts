/** 'C12' → { column: 2, line: 12 }; undefined of what is no place in a sheet of Excel, which ends at XFD. */
export function cellPlace(
  reference: string | undefined,
): { readonly column: number; readonly line: number } | undefined {
  const [, letters, line] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? []
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, line: Number(line) }
}

/** Cells of a sheet, both ends included. */
export interface Area {
  readonly from: { readonly column: number; readonly line: number }
  readonly to: { readonly column: number; readonly line: number }
}

/** 'A1:C3'; undefined of what is none. */
export function areaOf(reference: string | undefined): Area | undefined {
  const [first, last = first] = (reference ?? '').split(':')
  const [from, to] = [cellPlace(first), cellPlace(last)]
  return from && to && { from, to }
}
