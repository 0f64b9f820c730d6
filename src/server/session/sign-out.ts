import { sha256 } from '../../ficha/fingerprint.ts'
import type { Ports } from '../ports.ts'
import { removeSession } from '../storage/people/sessions.ts'

/** Ends a session; one that had ended already is no error. */
export async function signOut({ storage }: Ports, token: string | undefined): Promise<void> {
  if (token) await removeSession(storage, await sha256(token))
}
