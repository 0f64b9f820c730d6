import type { Edition } from '../ficha/edition.ts'

/** Lazy loading: a ficha brings its own edition, and no other is downloaded for it. */
const EDITIONS: Readonly<Record<number, () => Promise<Edition>>> = {
  2019: async () => (await import('./2019.ts')).edition2019,
  2020: async () => (await import('./2020.ts')).edition2020,
  2021: async () => (await import('./2021.ts')).edition2021,
  2023: async () => (await import('./2023.ts')).edition2023,
}

const loaded = new Map<number, Edition>()

/** The edition of a year, once it is here; undefined when this version doesn't know it. Rejects when it can't be had. */
export async function loadEdition(id: number): Promise<Edition | undefined> {
  const known = loaded.get(id) ?? (await EDITIONS[id]?.())
  if (known) loaded.set(id, known)
  return known
}

/** Every edition that this version knows, oldest first. */
export async function loadEditions(): Promise<readonly Edition[]> {
  const ids = Object.keys(EDITIONS).map(Number)
  return (await Promise.all(ids.map(loadEdition))).filter((one) => one !== undefined)
}

/** An edition that was loaded before. */
export const findLoaded = (id: number): Edition | undefined => loaded.get(id)
