import { type Fault, onPostgres, onServer, onSqlJs, pure } from './fault.ts'

/** In what a server lets people do, stores and proves. */
export const OF_SERVERS: readonly Fault[] = [
  {
    kind: 'who may do what',
    what: 'a coordinator may return a ficha',
    text: 'received: withReviewers({ ...toReview,',
    becomes: 'received: withReviewers({ ...toReview, coordinador: REVIEW,',
    looks: pure('test/ficha/status.test.ts'),
  },
  {
    kind: 'who may do what',
    what: 'any role passes a route of another',
    text: '!access.some((role) => roles.includes(role))',
    becomes: 'roles.length === 0',
    looks: onServer('test/server/access.test.ts'),
  },
  {
    kind: 'reach in SQL',
    what: 'a coordinator reaches every ministry but the own',
    text: ".where('ministryAssignments.userId', '=', userId),",
    becomes: ".where('ministryAssignments.userId', '!=', userId),",
    looks: onServer('test/server/access.test.ts', 'test/server/inbox.test.ts'),
  },
  {
    kind: 'acts',
    what: 'the act of a colleague is answered with its receipt',
    text: 'const isSame = stored.byId === caller.id && stored.fichaId === ficha.id &&',
    becomes: 'const isSame = stored.fichaId === ficha.id &&',
    looks: onServer('test/server/submit.test.ts', 'test/server/acts-law.test.ts'),
  },
  {
    kind: 'the audit',
    what: 'another hash at the end of the record passes',
    text: 'if (head.position === end.position && head.hash === end.hash) return undefined',
    becomes: 'if (head.position === end.position) return undefined',
    looks: onServer('test/server/audit.test.ts', 'test/server/audit-law.test.ts'),
  },
  {
    kind: 'a migration',
    what: 'a deadline of its own is lost where fichas were before there was a Bandeja',
    text: 't.opens, coalesce(f.own_closes, t.closes), t.year,',
    becomes: 't.opens, t.closes, t.year,',
    looks: onServer('test/server/inbox-kept.test.ts', 'test/server/review-migration.test.ts'),
  },
  {
    kind: 'append-only',
    what: 'SQLite lets what is recorded be changed',
    text: "begin select raise(abort, 'append-only'); end",
    becomes: "begin select 'append-only'; end",
    looks: onServer('test/server/storage.test.ts'),
  },
  {
    kind: 'PostgreSQL alone',
    what: 'its whole numbers come as texts',
    text: 'return type === INT8 ? readInt8 :',
    becomes: 'return type === INT8 + 1 ? readInt8 :',
    looks: onPostgres('test/server/journal.test.ts', 'test/server/storage.test.ts'),
  },
  {
    kind: 'PostgreSQL alone',
    what: 'texts sort by the language of the database',
    text: 'text: sql`text collate "C"`,',
    becomes: 'text: sql`text`,',
    looks: onPostgres('test/server/postgres.test.ts'),
  },
  {
    kind: 'SQLite in WebAssembly alone',
    what: 'whatever was changed, nothing is said to have been',
    text: 'changes: database.getRowsModified(),',
    becomes: 'changes: 0,',
    looks: onSqlJs('test/server/journal.test.ts', 'test/server/submit.test.ts', 'test/server/sign-in.test.ts'),
  },
  {
    kind: 'odd requests',
    what: 'a name that no database keeps is looked for',
    text: 'param.length <= 300 && problemOfText(param) === undefined',
    becomes: 'param.length <= 300',
    looks: onServer('test/server/fuzz.test.ts'),
  },
  {
    kind: 'limits',
    what: 'one more try than the limit is let through',
    text: 'if (taken.tries <= limit.most) return undefined',
    becomes: 'if (taken.tries <= limit.most + 1) return undefined',
    looks: onServer('test/server/sign-in.test.ts', 'test/server/tries.test.ts'),
  },
]
