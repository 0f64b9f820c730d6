/** A block as a spreadsheet puts its text on the clipboard; cells apart by '|'. */
export const rows = (...lines: readonly string[]): string =>
  lines
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\r\n')
