import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from './ports.ts'

/** argon2id with the least that OWASP asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function argon2Passwords(): Promise<Passwords> {
  const nobodys = crypto.getRandomValues(new Uint8Array(32)).toString()
  return {
    hash: (password) => hash(password, COST),
    verify: (kept, password) => verify(kept, password),
    dummy: await hash(nobodys, COST),
  }
}
