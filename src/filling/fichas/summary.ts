import { readDraft } from '../../drafts/editing/open-draft.ts'
import { answeredOf } from '../../drafts/journal/replies.ts'
import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import { DiskSyncLog } from '../../drafts/store/sync-log.ts'
import { askedOf } from '../../engine/cells.ts'
import { examine } from '../../engine/examine.ts'
import { isEditable } from '../../ficha/status.ts'
import type { FindEdition } from '../../sending/syncing/fetch-ficha.ts'
import type { Left } from '../../showing/reading/left-words.ts'
import { whenWords } from '../filling-context.ts'
import { leftOf } from '../left-of.ts'
import { nameOf } from '../people.ts'

/** What is left of a ficha, and who edited it last, as far as this device knows. */
export interface Summary {
  readonly demanded: number
  readonly answered: number
  readonly left: Left
  /** Observations that wait for the institution, and how many of them have their answer. */
  readonly observed: { readonly open: number; readonly answered: number }
  readonly edited: string | undefined
  /** Changes typed here that the server doesn't have yet. */
  readonly unsent: number
}

/** Sums up what this device holds of a ficha; undefined when this version doesn't know its edition. */
export async function summaryOf(
  store: AccountStore,
  ficha: KeptFicha,
  findEdition: FindEdition,
): Promise<Summary | undefined> {
  const edition = await Promise.resolve(findEdition(ficha.edition)).catch(() => undefined)
  const content = edition && (await readDraft(store, ficha.id, askedOf(edition)))
  if (!edition || !content) return undefined
  const { period, programme } = ficha
  const examination = examine(edition, {
    period,
    programme,
    answers: content.answers,
    justifications: content.justifications(),
  })
  const sum = (of: 'demanded' | 'answered') => examination.progress.reduce((total, one) => total + one[of], 0)
  const last = content.lastEntry
  return {
    demanded: sum('demanded'),
    answered: sum('answered'),
    left: leftOf(examination),
    observed: isEditable(ficha.status)
      ? answeredOf(ficha.review?.observations, content.replies())
      : { open: 0, answered: 0 },
    edited: last && `${whenWords(last.at)}, ${await nameOf(store, last.who)}`,
    unsent: await new DiskSyncLog(store).countUnsent(ficha.id),
  }
}
