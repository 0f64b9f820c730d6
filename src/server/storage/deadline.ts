import { sql } from 'kysely'

/** Until when a ficha can be sent: its own deadline or its period's, whichever is later. ISO UTC, written alike. */
export const deadlineOf = (own: string | null, ofPeriod: string): string =>
  own !== null && own > ofPeriod ? own : ofPeriod

/** The same for a query that joins fichas and their periods. */
export const DEADLINE = sql<string>`
  case when ${sql.ref('fichas.ownCloses')} > ${sql.ref('periods.closes')}
  then ${sql.ref('fichas.ownCloses')} else ${sql.ref('periods.closes')} end`
