import canonicalize from 'canonicalize'
import { sha256 } from '../../ficha/fingerprint.ts'
import { typedBy } from '../../ficha/typed.ts'
import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import { type Outcome, ok, type Refusal, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { printTime } from '../printed-time.ts'
import { findFicha, mayDo, type StoredFicha, sentOf } from '../storage/fichas.ts'
import type { Caller } from '../storage/reach.ts'
import { isRecorded } from '../storage/record/record.ts'
import { actsSince, sayHowItStands } from '../storage/review/acts.ts'
import { unseenEntries } from '../storage/sending/journal.ts'
import { findSending, type RecordedSending, storeSending } from '../storage/sending/submissions.ts'
import { judgeReplies } from './judge-replies.ts'
import { judgeSending } from './judge-sending.ts'

/** Colleagues may type in it while it is judged, and then it is judged again: so often, and the client comes back. */
const LOOKS = 5

/** Sends a ficha: one submission and one receipt however often the same act arrives. */
export async function submit(
  ports: Ports,
  caller: Caller,
  fichaId: string,
  body: SubmissionBody,
  looks = LOOKS,
): Promise<Outcome<Receipt>> {
  const ficha = await findFicha(ports.storage, caller, ['contraparte'], fichaId)
  if (!ficha) return refused('not-found')
  const sent = await findSending(ports.storage, body.act)
  const asked = await hashAsked(body)
  if (sent) return answerAgain(sent, caller, ficha, body, asked)
  if (await isRecorded(ports.storage, body.act)) return refused('act-reused')
  const again = () => submit(ports, caller, fichaId, body, looks - 1)
  const now = ports.clock().toISOString()
  const refusal = await refuseAsItStands(ports, ficha, body, now)
  if (refusal) return refusal
  const unseen = await refuseUnseen(ports, ficha, body)
  if (unseen) return unseen
  const judged = await judgeSending(ports, ficha, body)
  if (judged.is === 'problem') return judged
  const replies = await judgeReplies(ports, ficha, body.replies ?? [])
  // Observations are read after the ficha: a colleague may have answered them in between.
  if (replies.is === 'problem') return looks > 1 && (await hasMoved(ports, caller, ficha)) ? again() : replies
  const sending = {
    act: body.act,
    asked,
    name: mayDo(ficha, 'submit') ? ('submit' as const) : ('resubmit' as const),
    replies: replies.value,
    by: caller,
    at: now,
    typed: body.typed && typedBy(body.typed, caller.name, now),
    ...judged.value,
  }
  const receipt = await storeSending(ports.storage, ficha, sending)
  // Somebody was first: the ficha isn't what it was, so this act is answered by what it became.
  if (!receipt) return looks > 1 ? again() : refused('unavailable', { retryAfter: 1 })
  ports.notices.publish({ ficha: ficha.id, service: ficha.serviceId })
  return ok(receipt)
}

async function hasMoved({ storage }: Ports, caller: Caller, { id, actSeq }: StoredFicha): Promise<boolean> {
  return (await findFicha(storage, caller, ['contraparte'], id))?.actSeq !== actSeq
}

/** The receipt again, if it is the same person sending the same content. */
function answerAgain(
  sent: RecordedSending,
  caller: Caller,
  ficha: StoredFicha,
  body: SubmissionBody,
  asked: string,
): Outcome<Receipt> {
  // What was sent before there were answers to observations has no hash of what was asked.
  const isSameContent =
    sent.asked === null ? contentOf(JSON.parse(sent.canonical)) === contentOf(body) : sent.asked === asked
  return sent.byId === caller.id && sent.fichaId === ficha.id && isSameContent
    ? ok(sent.receipt)
    : refused('act-reused')
}

/** Of what is sent for good: the answers, the justifications and what is replied. */
const hashAsked = ({ answers, justifications, replies = [] }: SubmissionBody): Promise<string> =>
  sha256(canonicalize({ answers, justifications, replies })!)

const contentOf = ({ answers, justifications }: Pick<SubmissionBody, 'answers' | 'justifications'>): string =>
  canonicalize({ answers, justifications })!

async function refuseAsItStands(
  ports: Ports,
  ficha: StoredFicha,
  body: SubmissionBody,
  now: string,
): Promise<Refusal | undefined> {
  const { receipt, opens, closes, version } = ficha
  if (!mayDo(ficha, 'submit') && !mayDo(ficha, 'resubmit'))
    return receipt
      ? alreadySent(receipt)
      : refused('not-now', { detail: await sayHowItStands(ports.storage, ficha, printTime) })
  if (now < opens) return refused('not-yet-open', { opens, detail: `El período abre el ${printTime(opens)}.` })
  if (now > closes)
    return refused('deadline-over', { closes, detail: `Se podía enviar hasta el ${printTime(closes)}.` })
  if (body.version !== version && !(await isSameForInstitution(ports, ficha, body.version)))
    return refused('changed', { version, differs: [] })
  return undefined
}

/** Giving it to a reviewer, or more time, changes nothing of what the institution signs: a queued sending goes on. */
async function isSameForInstitution({ storage }: Ports, { id, version }: StoredFicha, seen: number): Promise<boolean> {
  const since = await actsSince(storage, id, seen)
  return since.length === version - seen && since.every(({ name }) => name === 'assign' || name === 'extend')
}

/** What others typed and the sender hadn't read isn't in what is sent: it would be lost without a word. */
async function refuseUnseen({ storage }: Ports, { id, version }: StoredFicha, { journal }: SubmissionBody) {
  const others = journal ? await unseenEntries(storage, id, journal.cursor, journal.device) : []
  if (others.length === 0) return undefined
  const who = others.map(({ name, count }) => `${name} (${count === 1 ? '1 cambio' : `${count} cambios`})`).join(', ')
  const detail = `Mientras tanto escribió en ella, sin que usted lo viera: ${who}. Revísela y envíela otra vez.`
  return refused('changed', { version, differs: ['answers'], detail })
}

/** Who was first, when and under which folio. */
export function alreadySent(receipt: Receipt): Refusal {
  const sent = sentOf(receipt)
  const detail = `La envió ${sent.by.name} el ${printTime(sent.at)}, con el folio ${sent.folio}.`
  return refused('already-sent', { sent, detail })
}
