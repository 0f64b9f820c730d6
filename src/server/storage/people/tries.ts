import type { Storage } from '../tables.ts'

/** How often something was tried, and until when that counts. */
export interface Taken {
  readonly tries: number
  readonly until: string
}

/** Adds a try in one statement, so that none is lost among many at once; a window that is over begins anew. */
export async function addTry(storage: Storage, key: string, now: string, until: string): Promise<Taken> {
  const taken = await storage
    .insertInto('tries')
    .values({ key, tries: 1, until })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => {
        const isOver = row('tries.until', '<=', now)
        return {
          tries: row
            .case()
            .when(isOver)
            .then(1)
            .else(row('tries.tries', '+', 1))
            .end(),
          until: row.case().when(isOver).then(row.ref('excluded.until')).else(row.ref('tries.until')).end(),
        }
      }),
    )
    .returning(['tries', 'until'])
    .executeTakeFirstOrThrow()
  if (taken.tries === 1) await removeOver(storage, now)
  return taken
}

export async function forgetTries(storage: Storage, key: string): Promise<void> {
  await storage.deleteFrom('tries').where('key', '=', key).execute()
}

/** With each new window those that are over are swept: guessing names fills no disk. */
async function removeOver(storage: Storage, now: string): Promise<void> {
  await storage.deleteFrom('tries').where('until', '<=', now).execute()
}
