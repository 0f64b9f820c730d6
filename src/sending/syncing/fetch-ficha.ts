import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import { isReviewFresh } from '../../drafts/kept-ficha.ts'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import { NO_ANSWERS } from '../../ficha/answer.ts'
import { readAnswers } from '../../ficha/answers-file.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Ficha, FichaLine } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import type { Review } from '../../protocol/review.ts'

/** An edition may have to be loaded first. */
export type FindEdition = (id: number) => Edition | undefined | Promise<Edition | undefined>

/** What became of asking the server for a ficha. */
export type Fetched = 'kept' | 'offline' | 'notSignedIn' | 'notFound' | 'unknownEdition'

/** Asks the server for a ficha and keeps it on this device, so that it opens without a network from now on. */
export async function fetchFicha(
  call: Call,
  store: AccountStore,
  id: string,
  findEdition: FindEdition,
): Promise<Fetched> {
  const said = await call('ficha', { params: { id } })
  if (said.is === 'offline') return 'offline'
  if (said.is === 'problem') return said.problem.code === 'not-signed-in' ? 'notSignedIn' : 'notFound'
  const review = said.value.status === 'unstarted' ? undefined : await call('review', { params: { id } })
  return keep(store, said.value, review?.is === 'ok' ? review.value : undefined, findEdition)
}

/** Does this device hold what the server says in this version, with what was observed in it? */
const isKept = (held: KeptFicha | undefined, version: number): boolean =>
  held !== undefined && held.version >= version && (held.status === 'unstarted' || isReviewFresh(held))

/** Asks for a ficha that this device holds in an older version than the server's: a colleague sent it. */
export async function fetchNewer(
  call: Call,
  store: AccountStore,
  id: string,
  version: number,
  findEdition: FindEdition,
): Promise<void> {
  const held = await store.findFicha(id)
  if (held && !isKept(held, version)) await fetchFicha(call, store, id, findEdition)
}

/** An edition that can't be loaded now is as far as a server that doesn't answer. */
async function had(findEdition: FindEdition, id: number): Promise<Edition | undefined | 'later'> {
  try {
    return await findEdition(id)
  } catch {
    return 'later'
  }
}

async function keep(
  store: AccountStore,
  ficha: Ficha,
  review: Review | undefined,
  findEdition: FindEdition,
): Promise<Fetched> {
  const edition = await had(findEdition, ficha.edition)
  if (edition === 'later') return 'offline'
  if (!edition) return 'unknownEdition'
  const { id, version, status, period, programme, sent } = ficha
  const read = readAnswers(edition, period.year, ficha.base)
  const opened = ficha.opened && readAnswers(edition, period.year, ficha.opened)
  await store.keepFicha({
    id,
    version,
    status,
    edition: ficha.edition,
    period,
    programme,
    base: read.ok ? read.value : NO_ANSWERS,
    opened: opened?.ok ? opened.value : undefined,
    justifications: ficha.justifications ?? [],
    offered: ficha.justificationsOffered,
    sent,
    review,
  })
  return 'kept'
}

/** Keeps every ficha that this device doesn't hold in its newest version, one after another, in the background. */
export async function keepAll(
  call: Call,
  store: AccountStore,
  lines: readonly FichaLine[],
  findEdition: FindEdition,
): Promise<void> {
  for (const line of lines) {
    const held = await store.findFicha(line.id)
    if (isKept(held, line.version)) continue
    const outcome = await fetchFicha(call, store, line.id, findEdition)
    if (outcome === 'offline' || outcome === 'notSignedIn') return
  }
}
