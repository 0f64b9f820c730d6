import canonicalize from 'canonicalize'
import { sha256 } from '../../ficha/fingerprint.ts'
import { ALLOWED, AMONG_REVIEWERS, type Role, Status } from '../../ficha/status.ts'
import type { ActBody, ActDone, ReviewAct } from '../../protocol/review.ts'
import { isTaken } from '../database/unavailable.ts'
import { type Outcome, ok, type Refusal, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { printTime } from '../printed-time.ts'
import { findFicha, mayDo, type StoredFicha, toldSeq } from '../storage/fichas.ts'
import { keepInbox } from '../storage/inbox/inbox-rows.ts'
import { publicationOf } from '../storage/publication/publications.ts'
import type { Caller } from '../storage/reach.ts'
import { isRecorded, recordAct } from '../storage/record/record.ts'
import { rowsOfActs } from '../storage/record/rows-of-acts.ts'
import { hashStored } from '../storage/record/stored-rows.ts'
import { actsSince, findAct, sayHowItStands, standingAt, storeStep } from '../storage/review/acts.ts'
import { evaluate } from './review/evaluate.ts'
import { close, closeWithObservations, returnFicha } from './review/judge.ts'
import type { Decide, Decided, Scene } from './review/kind.ts'
import { assign, extend, reopen } from './review/lead.ts'
import { observe } from './review/observe.ts'
import { begin, open, withdraw } from './review/plain.ts'
import { publish } from './review/publish.ts'
import { remark } from './review/remark.ts'

/** One entry per act that can be asked for: one without does not compile. */
const ACTS: { readonly [N in ReviewAct]: Decide<N> } = {
  withdraw,
  open,
  begin,
  observe,
  reword: remark,
  insist: remark,
  accept: remark,
  retract: remark,
  restore: remark,
  return: returnFicha,
  close,
  closeWithObservations,
  evaluate,
  publish,
  assign,
  reopen,
  extend,
}

const ACTING: readonly Role[] = ['contraparte', 'sectorialista', 'jefatura']
/** Somebody may act in it while this is decided, and then it is decided again: so often, and the client comes back. */
const LOOKS = 5

/** Does what is asked of a ficha: once, however often the same act arrives. */
export async function perform(
  ports: Ports,
  caller: Caller,
  fichaId: string,
  body: ActBody,
  looks = LOOKS,
): Promise<Outcome<ActDone>> {
  const ficha = await findFicha(ports.storage, caller, ACTING, fichaId)
  if (!ficha) return refused('not-found')
  const asked = await sha256(canonicalize(body)!)
  const known = await findAct(ports.storage, body.act)
  if (known) return answerAgain(ports, known, caller, ficha, asked)
  if (await isRecorded(ports.storage, body.act)) return refused('act-reused')
  const refusal = await refuseAsItStands(ports, ficha, body)
  if (refusal) return refusal
  const scene = { ports, caller, ficha, now: ports.clock().toISOString() }
  const decided = await (ACTS[body.name] as Decide<ReviewAct>)(scene, body as never)
  if (decided.is === 'problem') return decided
  const done = await storeAct(scene, body, asked, decided.value)
  if (!done)
    return looks > 1 ? perform(ports, caller, fichaId, body, looks - 1) : refused('unavailable', { retryAfter: 1 })
  ports.notices.publish({ ficha: ficha.id, service: ficha.serviceId })
  return ok(done)
}

/** The same answer, if it is the same person asking for the same. */
async function answerAgain(
  { storage }: Ports,
  known: NonNullable<Awaited<ReturnType<typeof findAct>>>,
  caller: Caller,
  ficha: StoredFicha,
  asked: string,
): Promise<Outcome<ActDone>> {
  const { id: act, name, at, byId, fichaId, seq, version } = known
  if (byId !== caller.id || fichaId !== ficha.id || known.asked !== asked) return refused('act-reused')
  const { status } = await standingAt(storage, ficha.id, seq)
  const publication = name === 'publish' ? (await publicationOf(storage, ficha.id))?.number : undefined
  return ok({ act, name, at, version: version!, status, ...(publication && { publication }) })
}

/** May they, now, on what they saw? */
async function refuseAsItStands(ports: Ports, ficha: StoredFicha, body: ActBody): Promise<Refusal | undefined> {
  const everAllowed = Status.options.some((status) => ficha.roles.some((role) => may(status, role, body.name)))
  if (!everAllowed) return refused('not-allowed')
  const isSeen =
    (!('version' in body) || body.version === ficha.version) &&
    (!('fingerprint' in body) || body.fingerprint === ficha.receipt?.fingerprint)
  if (!mayDo(ficha, body.name)) return refused('not-now', await since(ports, ficha, body))
  return isSeen ? undefined : refused('moved', await since(ports, ficha, body))
}

const may = (status: Status, role: Role, name: ReviewAct): boolean => ALLOWED[status][role].includes(name)

/** How it stands now, and what was done since it was seen, as far as the caller is told. */
async function since({ storage }: Ports, ficha: StoredFicha, body: ActBody) {
  const acts = 'version' in body ? await actsSince(storage, ficha.id, body.version) : []
  const detail = await sayHowItStands(storage, ficha, printTime)
  const told = acts.filter(({ seq, name }) => seq <= toldSeq(ficha) || !AMONG_REVIEWERS.includes(name))
  return { version: ficha.version, detail, since: told.map(({ by, name, at }) => ({ name, at, by: { name: by } })) }
}

/** Stores an act whole, or nothing of it; undefined when somebody was first. */
async function storeAct(scene: Scene, body: ActBody, asked: string, decided: Decided): Promise<ActDone | undefined> {
  try {
    return await scene.ports.storage.transaction().execute(async (within) => {
      const { caller, ficha, now: at } = scene
      const { act: id, name } = body
      const step = await storeStep(within, ficha, { id, name, byId: caller.id, at, asked }, decided.change)
      if (!step) return undefined
      const more = await decided.store?.(within, step)
      await keepInbox(within, { is: 'fichas', ids: [ficha.id] })
      const stored = await hashStored((await rowsOfActs(within, [id]))(id))
      const content = { ...decided.content, ...more, version: step.version, asked, stored }
      const by = { id: caller.id, name: caller.name }
      await recordAct(within, { id, name, ficha: ficha.id, subject: `ficha:${ficha.id}`, by, at, content })
      const publication = name === 'publish' ? String(more?.['number']) : undefined
      const { version, standing } = step
      return { act: id, name, at, version, status: standing.status, ...(publication && { publication }) }
    })
  } catch (error) {
    // Another process stored the same act, or the same number, between the look and the writing.
    if (isTaken(error)) return undefined
    throw error
  }
}
