import { counted, listed } from '../../ficha/counted.ts'
import { isQuiet } from '../../ficha/lifecycle.ts'
import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import { type RefusedOutcome, refused } from '../outcome.ts'
import { printTime } from '../printed-time.ts'
import { mayDo, sentOf } from '../storage/fichas.ts'
import { actsSince, sayHowItStands } from '../storage/review/acts.ts'
import { unseenEntries } from '../storage/sending/journal.ts'
import type { ActContext } from './act.ts'

/** Can the ficha be sent now, by what they saw of it? */
export async function refuseSending(context: ActContext, body: SubmissionBody): Promise<RefusedOutcome | undefined> {
  const { ports, ficha, now } = context
  const { receipt, opens, closes, version } = ficha
  if (!mayDo(ficha, 'submit') && !mayDo(ficha, 'resubmit'))
    return receipt
      ? alreadySent(receipt)
      : refused('not-now', { detail: await sayHowItStands(ports.storage, ficha, printTime) })
  if (now < opens) return refused('not-yet-open', { opens, detail: `El período abre el ${printTime(opens)}.` })
  if (now > closes)
    return refused('deadline-over', { closes, detail: `Se podía enviar hasta el ${printTime(closes)}.` })
  if (body.version !== version && !(await isSameForInstitution(context, body.version)))
    return refused('changed', { version, differs: [] })
  return refuseUnseen(context, body)
}

/** That a colleague opened it, giving it to a reviewer, or more time, changes nothing of what the institution signs: a queued sending goes on. */
async function isSameForInstitution({ ports: { storage }, ficha: { id, version } }: ActContext, seen: number) {
  const since = (await actsSince(storage, id, seen)).filter(({ name }) => !isQuiet(name))
  return since.length === version - seen && since.every(({ name }) => name === 'assign' || name === 'extend')
}

/** What others typed and the sender hadn't read isn't in what is sent: it would be lost without a word. */
async function refuseUnseen({ ports: { storage }, ficha: { id, version } }: ActContext, { journal }: SubmissionBody) {
  const others = journal ? await unseenEntries(storage, id, journal.cursor, journal.device) : []
  if (others.length === 0) return undefined
  const who = listed(others.map(({ name, count }) => `${name} (${counted(count, 'cambio', 'cambios')})`))
  const detail = `Mientras tanto escribió en ella, sin que usted lo viera: ${who}. Revísela y envíela otra vez.`
  return refused('changed', { version, differs: ['answers'], detail })
}

/** Who was first, when and under which folio. */
export function alreadySent(receipt: Receipt): RefusedOutcome {
  const sent = sentOf(receipt)
  const detail = `La envió ${sent.by.name} el ${printTime(sent.at)}, con el folio ${sent.folio}.`
  return refused('already-sent', { sent, detail })
}
