import type { Passwords } from './ports.ts'
import type { SeedUser } from './seed.ts'
import { findPassword } from './storage/people/people.ts'
import type { Storage } from './storage/tables.ts'

/** Accounts of the seed that still open with the seed's password. */
export async function findDemoAccounts(
  storage: Storage,
  passwords: Passwords,
  users: readonly SeedUser[],
): Promise<SeedUser[]> {
  const working: SeedUser[] = []
  // One after another: each takes 19 MiB while it is verified.
  for (const one of users) {
    const kept = await findPassword(storage, one.user)
    if (kept?.passwordHash && (await passwords.verify(kept.passwordHash, one.password))) working.push(one)
  }
  return working
}

/** What the console says at the start. */
export function printWelcome(address: string, accounts: readonly SeedUser[]): string {
  const lines = accounts.map((one) => `  ${one.roles.join(', ').padEnd(15)} ${one.user}  /  ${one.password}`)
  const demo = lines.length > 0 ? ['Demo accounts (user / password):', ...lines] : []
  return [`Cuadra is at ${address}`, ...demo].join('\n')
}
