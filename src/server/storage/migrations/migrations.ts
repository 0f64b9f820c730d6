import type { Migration } from 'kysely'
import { people } from './0001-people.ts'
import { fichas } from './0002-fichas.ts'
import { acts } from './0003-acts.ts'
import { typed } from './0004-typed.ts'
import { reach } from './0005-reach.ts'
import { journal } from './0006-journal.ts'
import { record } from './0007-record.ts'
import { tries } from './0008-tries.ts'
import { administration } from './0009-administration.ts'
import { identity } from './0010-identity.ts'
import { journalGuards } from './0011-journal-guards.ts'
import { review } from './0012-review.ts'
import { inbox } from './0013-inbox.ts'
import { panel } from './0014-panel.ts'

/** Run in this order at every start, each once. One that was released is never edited: write the next. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-people': people,
  '0002-fichas': fichas,
  '0003-acts': acts,
  '0004-typed': typed,
  '0005-reach': reach,
  '0006-journal': journal,
  '0007-record': record,
  '0008-tries': tries,
  '0009-administration': administration,
  '0010-identity': identity,
  '0011-journal-guards': journalGuards,
  '0012-review': review,
  '0013-inbox': inbox,
  '0014-panel': panel,
}
