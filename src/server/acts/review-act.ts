import { ALLOWED, AMONG_REVIEWERS, Status } from '../../ficha/status.ts'
import type { ActBody, ActDone, ReviewAct } from '../../protocol/review.ts'
import { ok, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import { mayDo, type StoredFicha, toldSeq } from '../storage/fichas.ts'
import { publicationOf } from '../storage/publication/publications.ts'
import { actsSince, sayHowItStands, standingAt } from '../storage/review/acts.ts'
import type { ActContext, ActRequest, Decide, Done } from './act.ts'
import { assign } from './assign.ts'
import { begin } from './begin.ts'
import { close } from './close.ts'
import { closeWithObservations } from './close-with-observations.ts'
import { evaluate } from './evaluate.ts'
import { extend } from './extend.ts'
import { observe } from './observe.ts'
import { open } from './open.ts'
import { publish } from './publish.ts'
import { remark } from './remark.ts'
import { remind } from './remind.ts'
import { reopen } from './reopen.ts'
import { returnFicha } from './return.ts'
import { undoClose } from './undo-close.ts'
import { undoReturn } from './undo-return.ts'
import { withdraw } from './withdraw.ts'

/** One entry per act that can be asked for by its name: one without does not compile. */
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
  unsay: remark,
  return: returnFicha,
  close,
  closeWithObservations,
  undoClose,
  undoReturn,
  evaluate,
  publish,
  assign,
  reopen,
  extend,
  remind,
}

/** An act of a review, on the way of all acts. */
export const reviewAct: ActRequest<ActBody, ActDone> = {
  roles: ['contraparte', 'sectorialista', 'jefatura'],
  asked: (body) => body,
  async answered({ ports: { storage }, ficha }, { id: act, name, at, seq, version, asked }) {
    if (asked === null) return undefined
    const { status } = await standingAt(storage, ficha.id, seq)
    const publication = name === 'publish' ? (await publicationOf(storage, ficha.id))?.number : undefined
    return { act, name: name as ReviewAct, at, version: version!, status, ...(publication && { publication }) }
  },
  async refuse(context, body) {
    const { ficha } = context
    const mayEver = Status.options.some((status) =>
      ficha.roles.some((role) => ALLOWED[status][role].includes(body.name)),
    )
    if (!mayEver) return refused('not-allowed')
    if (!mayDo(ficha, body.name)) return refused('not-now', await sinceSeen(context, body))
    return isSeen(ficha, body) ? undefined : refused('moved', await sinceSeen(context, body))
  },
  async decide(context, body) {
    const decided = await (ACTS[body.name] as Decide<ReviewAct>)(context, body as never)
    if (decided.is === 'problem') return decided
    return ok({ ...decided.value, name: body.name, answer: async (_, done) => doneOf(context, body, done) })
  },
}

function doneOf({ now: at }: ActContext, { act, name }: ActBody, { step, content }: Done): ActDone {
  const publication = name === 'publish' ? String(content['number']) : undefined
  const { version, standing } = step
  return { act, name, at, version, status: standing.status, ...(publication && { publication }) }
}

/** Was it decided on what holds? */
const isSeen = (ficha: StoredFicha, body: ActBody): boolean =>
  (!('version' in body) || body.version === ficha.version) &&
  (!('fingerprint' in body) || body.fingerprint === ficha.receipt?.fingerprint)

/** How it stands now, and what was done since it was seen, as far as the caller is told. */
async function sinceSeen({ ports: { storage }, ficha }: ActContext, body: ActBody) {
  const acts = 'version' in body ? await actsSince(storage, ficha.id, body.version) : []
  const detail = await sayHowItStands(storage, ficha, printTime)
  const told = acts.filter(({ seq, name }) => seq <= toldSeq(ficha) || !AMONG_REVIEWERS.includes(name))
  return { version: ficha.version, detail, since: told.map(({ by, name, at }) => ({ name, at, by: { name: by } })) }
}
