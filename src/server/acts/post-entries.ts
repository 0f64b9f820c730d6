import type { JournalPost, JournalTaken } from '../../protocol/journal.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findFicha, mayDo } from '../storage/fichas.ts'
import type { Caller } from '../storage/reach.ts'
import { appendEntries } from '../storage/sending/journal.ts'
import { alreadySent } from './refuse-sending.ts'

/** Takes in what a device typed, and says so to whoever has the ficha open. Whoever posts is who typed. */
export async function postEntries(
  ports: Ports,
  caller: Caller,
  fichaId: string,
  { account, entries }: JournalPost,
): Promise<Outcome<JournalTaken>> {
  const ficha = await findFicha(ports.storage, caller, ['contraparte'], fichaId)
  if (!ficha) return refused('not-found')
  if (account !== caller.id) return refused('not-signed-in')
  const at = ports.clock().toISOString()
  const posted = { ficha, by: caller, at, entries, startAct: ports.ids() }
  const taken = mayDo(ficha, 'edit') ? await appendEntries(ports.storage, posted) : ({ is: 'closed' } as const)
  if (taken.is === 'closed') return tellSent(ports, caller, fichaId)
  if (taken.is === 'forged') return refused('malformed')
  if (taken.added > 0) ports.broadcast.publish({ ficha: ficha.id, service: ficha.serviceId, head: taken.head })
  return ok({ head: taken.head, serverTime: at })
}

/** It was sent, by now at the latest: who did, for the device that still has something to say. */
async function tellSent({ storage }: Ports, caller: Caller, fichaId: string) {
  const ficha = await findFicha(storage, caller, ['contraparte'], fichaId)
  if (!ficha) return refused('not-found')
  if (ficha.receipt) return alreadySent(ficha.receipt)
  return refused('unavailable', { retryAfter: 1 })
}
