/**
 * Codes of failures that pass, or that whoever runs Cuadra can end: the database can't be reached, is stopping, is full
 * or busy. PostgreSQL by class (08 connection, 53 resources, 57P stopping) and by state (40001 and 40P01: try again;
 * 25006: this one only reads, as a replica does), SQLite by its names, the network by errno.
 */
const CODES = [
  /^E(CONNREFUSED|CONNRESET|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/,
  /^(08...|53...|57P0[1-5]|40001|40P01|25006|55P03)$/,
  /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN)/,
]

/** What pg and Kysely say without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error)|Cannot use a pool after calling end|driver has already been destroyed)/

/** Is the database out of reach or out of room, so that the same request may succeed later? Not so for a bug. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause } = error as Error & { readonly code?: unknown }
  if (typeof code === 'string' && CODES.some((one) => one.test(code))) return true
  return WORDS.test(error.message) || (cause !== undefined && isUnavailable(cause))
}

/** Did another one get there first? Whatever had to be there once is there already. */
export function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
