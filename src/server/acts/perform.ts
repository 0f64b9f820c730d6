import canonicalize from 'canonicalize'
import { sha256 } from '../../ficha/fingerprint.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { findFicha } from '../storage/fichas.ts'
import type { Caller } from '../storage/reach.ts'
import { isRecorded } from '../storage/record/record.ts'
import { findAct, type StoredAct } from '../storage/review/acts.ts'
import type { ActContext, ActRequest } from './act.ts'
import { storeAct } from './store-act.ts'

/** Somebody may act in it while this is decided, and then it is decided again: so often, and the client comes back. */
const LOOKS = 5

/**
 * The way of every act of a ficha: look, answer again (idempotency key: the act's id), refuse, decide, store under
 * optimistic concurrency, tell. Done once, however often the same act arrives.
 */
export async function perform<B extends { readonly act: string }, T extends object>(
  ports: Ports,
  caller: Caller,
  fichaId: string,
  request: ActRequest<B, T>,
  body: B,
  looks = LOOKS,
): Promise<Outcome<T>> {
  const ficha = await findFicha(ports.storage, caller, request.roles, fichaId)
  if (!ficha) return refused('not-found')
  const context = { ports, caller, ficha, now: ports.clock().toISOString() }
  const asked = await sha256(canonicalize(request.asked(body))!)
  const stored = await findAct(ports.storage, body.act)
  if (stored) return answerAgain(context, request, stored, { body, asked })
  const isUsed = await isRecorded(ports.storage, body.act)
  const refusal = isUsed ? refused('act-reused') : await request.refuse(context, body)
  const decided = refusal ?? (await request.decide(context, body))
  const again = () => perform(ports, caller, fichaId, request, body, looks - 1)
  // What was read after the ficha may be of what it has become meanwhile, by this very act as well.
  if (decided.is === 'problem') return looks > 1 && (await hasMoved(context, request.roles)) ? again() : decided
  const answer = await storeAct(context, { id: body.act, asked }, decided.value)
  // Somebody was first: the ficha isn't what it was, so this act is answered by what it became.
  if (!answer) return looks > 1 ? again() : refused('unavailable', { retryAfter: 1 })
  ports.broadcast.publish({ ficha: ficha.id, service: ficha.serviceId })
  return ok(answer)
}

/** The same answer, if it is the same person asking for the same. */
async function answerAgain<B extends { readonly act: string }, T>(
  context: ActContext,
  request: ActRequest<B, T>,
  stored: StoredAct,
  { body, asked }: { readonly body: B; readonly asked: string },
): Promise<Outcome<T>> {
  const { caller, ficha } = context
  const isSame = stored.byId === caller.id && stored.fichaId === ficha.id && (stored.asked ?? asked) === asked
  const answer = isSame ? await request.answered(context, stored, body) : undefined
  return answer === undefined ? refused('act-reused') : ok(answer)
}

async function hasMoved({ ports, caller, ficha }: ActContext, roles: ActRequest<never, never>['roles']) {
  return (await findFicha(ports.storage, caller, roles, ficha.id))?.actSeq !== ficha.actSeq
}
