import type { SheetPort } from './sheet-port.ts'

/** A table of which nothing is typed: its cells are gone to, selected and copied, and say themselves what is copied. */
export const readingPort = ({ select }: Pick<SheetPort, 'select'>): SheetPort => ({
  isReading: true,
  isLocked: () => true,
  typed: nothing,
  shown: nothing,
  copied: nothing,
  ...(select && { select }),
  subscribe: () => () => {},
  write: () => {},
  writeMany: () => {},
  leave: () => {},
  paste: () => false,
  say: () => {},
})

const nothing = (): string => ''
