import type Dexie from 'dexie'

/** One shape of the database: its number, its indexes, and how rows of the number before become rows of this one. */
interface Migration {
  readonly number: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: Parameters<ReturnType<Dexie['version']>['upgrade']>[0]
}

/**
 * Numbered and never changed once released. A new number comes with a draft of the number before, stored in the tests,
 * that still opens.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    stores: {
      fichas: 'id',
      journal: 'id, [ficha+device+seq], [device+seq], [ficha+cell]',
      drafts: 'ficha',
      justifications: 'id, [ficha+device+seq], [device+seq], [ficha+finding]',
      queue: 'ficha',
      receipts: 'act, ficha',
      meta: 'key',
    },
  },
  {
    // What waits to reach the server is found by an index; how far the server was read; names of colleagues.
    number: 2,
    stores: {
      journal: 'id, [ficha+device+seq], [device+seq], [ficha+cell], [sent+ficha]',
      justifications: 'id, [ficha+device+seq], [device+seq], [ficha+finding], [sent+ficha]',
      cursors: 'ficha',
      people: 'id',
    },
    // Kept folds knew nothing of what stands against what holds: the journal is read whole once.
    upgrade: (transaction) => transaction.table('drafts').clear(),
  },
  {
    // What reviewers write and the server doesn't have yet.
    number: 3,
    stores: { notes: '[ficha+name], ficha' },
  },
]

export function migrate(db: Dexie): void {
  for (const { number, stores, upgrade } of MIGRATIONS) {
    const version = db.version(number).stores({ ...stores })
    if (upgrade) version.upgrade(upgrade)
  }
}
