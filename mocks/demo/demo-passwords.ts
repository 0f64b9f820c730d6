import { sha256 } from '../../src/ficha/fingerprint.ts'
import type { Passwords } from '../../src/server/ports.ts'

/** Cheap, without salt or work: every password of the demo is written on its first page and guards nothing. */
export const demoPasswords: Passwords = {
  hash: (password) => sha256(password),
  verify: async (kept, password) => kept === (await sha256(password)),
  dummy: 'no password gives this',
}
