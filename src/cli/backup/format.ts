import { z } from 'zod'

export const BACKUP_FORMAT = 'cuadra-backup'
export const BACKUP_VERSION = 1

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** What both engines keep, and JSON writes exactly. */
export const Value = z.union([z.string(), z.number().int(), z.null()])
export type Value = z.infer<typeof Value>

/** The first line: what this is, of when, and the migrations that its database had run. */
export const Header = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  engine: z.enum(['sqlite', 'postgres']),
  at: z.string(),
  migrations: z.array(z.string()).min(1),
})
export type Header = z.infer<typeof Header>

/** Before the rows of a table, each of which is then a line with its values in the order of these columns. */
export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
export type TableLine = z.infer<typeof TableLine>

export const RowLine = z.array(Value)

/** The last line. `rows`: SHA-256 of all lines of tables and rows; `sha256`: of everything before this line. */
export const Trailer = z.object({ counts: z.record(z.string(), z.number().int()), rows: Hash, sha256: Hash })
export type Trailer = z.infer<typeof Trailer>
