import type { Storage } from './tables.ts'

/** The publication of a ficha; undefined while there is none. */
export const publicationOf = (storage: Storage, fichaId: string) =>
  storage
    .selectFrom('publications')
    .select(['number', 'at', 'fingerprint'])
    .where('fichaId', '=', fichaId)
    .executeTakeFirst()
