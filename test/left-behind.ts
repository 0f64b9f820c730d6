/** What stays on the page when a test ends, to be taken off it; test/acting.ts does so after each, whatever the file. */
export const leftBehind = new Set<() => void>()
