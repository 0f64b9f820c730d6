/** A name as it is searched and sorted by: no capitals, no accents. Done here, since SQLite lowers only ASCII. */
export const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
