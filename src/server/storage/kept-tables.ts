/** A table that a backup keeps, with the columns of its key: rows are read, written and compared in that order. */
export interface KeptTable {
  readonly table: string
  readonly key: readonly string[]
}

const kept = (table: string, ...key: string[]): KeptTable => ({ table, key })

/** Everything that has to outlive the machine, each after those that it refers to. */
export const KEPT_TABLES: readonly KeptTable[] = [
  kept('ministries', 'id'),
  kept('services', 'id'),
  kept('users', 'id'),
  kept('user_roles', 'user_id', 'role'),
  kept('assignments', 'user_id', 'role', 'service_id'),
  kept('ministry_assignments', 'user_id', 'ministry_id'),
  kept('periods', 'id'),
  kept('programmes', 'id'),
  kept('group_averages', 'period_id', 'programme_id'),
  kept('history', 'programme_id', 'field', 'row', 'year'),
  kept('administration', 'id'),
  kept('fichas', 'id'),
  kept('journal', 'ficha_id', 'position'),
  kept('acts', 'id'),
  kept('submissions', 'act_id'),
  kept('submission_findings', 'act_id', 'position'),
  kept('executions', 'act_id'),
  kept('observations', 'id'),
  kept('remarks', 'observation_id', 'position'),
  kept('evaluations', 'act_id'),
  kept('publications', 'number'),
  kept('publication_files', 'number', 'format'),
  kept('publication_numbers', 'year'),
  kept('fingerprints', 'hash', 'kind', 'act_id'),
  kept('notice_reads', 'user_id', 'act_id'),
  kept('inbox', 'ficha_id'),
  kept('matters', 'act_id'),
  kept('record', 'position'),
  kept('record_head', 'id'),
  kept('folios', 'year'),
]

/** What ends with a restore: who was signed in signs in again, and links that were given out open nothing. */
export const LEFT_OUT = ['sessions', 'password_links', 'identity_attempts', 'tries']

/** Tables in which migrations themselves write a row, which a restored one takes the place of. */
export const BEGUN_BY_MIGRATIONS = ['administration', 'record_head']
