// Sign-in that holds without a network.

import type { Role } from '../../ficha/status.ts'
import { accountsHere, DraftsDatabase } from './database.ts'
import type { MetaRow } from './rows.ts'

/** Who works here. Never a secret: the session stays in its cookie. */
export interface KeptAccount {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Which session it was, by a name that opens nothing. */
  readonly session?: string | undefined
}

/** The name of this device, for ever; signing in is left in the database, unless the disk is full. */
export async function recordSignIn(db: DraftsDatabase, account: KeptAccount, now: string, newId: () => string) {
  return writeSignIn(db, account, now, newId).catch(async () => (await readMeta<string>(db, 'device')) ?? newId())
}

function writeSignIn(db: DraftsDatabase, account: KeptAccount, now: string, newId: () => string): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const device = (await readMeta<string>(db, 'device')) ?? newId()
    const rows: MetaRow[] = [
      { key: 'device', value: device },
      { key: 'account', value: rowOf(account) },
      { key: 'signedOut', value: false },
      { key: 'openedAt', value: now },
    ]
    await db.meta.bulkPut(rows)
    return device
  })
}

const rowOf = ({ id, name, roles, session }: KeptAccount): KeptAccount => ({ id, name, roles: [...roles], session })

/** Signing out closes the app for that person on this device; drafts stay, for when they sign in again. */
export const recordSignOut = async (db: DraftsDatabase): Promise<void> => {
  await db.meta.put({ key: 'signedOut', value: true })
}

/**
 * Did this account sign out of this session on this device? One that began since, at a provider of identity, is another.
 * Asking leaves no database behind for an account that has none here.
 */
export async function wasSignedOut(id: string, session?: string): Promise<boolean> {
  if (!(await accountsHere()).includes(id)) return false
  const db = new DraftsDatabase(id)
  try {
    if (!(await readMeta<boolean>(db, 'signedOut'))) return false
    return (await readMeta<KeptAccount>(db, 'account'))?.session === session
  } catch {
    // What can't be read can't be opened either.
    return false
  } finally {
    db.close()
  }
}

/**
 * For whom the app opens without a network: the last one who worked here, unless they signed out. Whoever worked here
 * before them has to sign in: a computer changes hands.
 */
export async function findSignedIn(): Promise<KeptAccount | undefined> {
  const found = await Promise.all((await accountsHere()).map(readAccount))
  const [last] = found.filter((one) => one !== undefined).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  return last?.isOut ? undefined : last?.account
}

interface KnownAccount {
  readonly account: KeptAccount
  readonly openedAt: string
  readonly isOut: boolean
}

async function readAccount(id: string): Promise<KnownAccount | undefined> {
  const db = new DraftsDatabase(id)
  try {
    const account = await readMeta<KeptAccount>(db, 'account')
    const signedOut = await readMeta<boolean>(db, 'signedOut')
    const openedAt = (await readMeta<string>(db, 'openedAt')) ?? ''
    return account && { account, openedAt, isOut: signedOut ?? false }
  } catch {
    // A database that can't be read must not keep the others from opening.
    return undefined
  } finally {
    db.close()
  }
}

async function readMeta<T>(db: DraftsDatabase, key: MetaRow['key']): Promise<T | undefined> {
  return (await db.meta.get(key))?.value as T | undefined
}
