import type { AccountStore } from '../store/account-store.ts'
import type { Draft } from './draft.ts'

/** An open draft and how many screens of this tab hold it. */
export interface HeldDraft {
  readonly draft: Promise<Draft | undefined>
  holders: number
}

/** One draft per ficha and tab: two would number their entries alike and not hear each other. */
const open = new WeakMap<AccountStore, Map<string, HeldDraft>>()

/** The drafts that are open in this tab, by ficha. */
export function draftsInHand(store: AccountStore): Map<string, HeldDraft> {
  const drafts = open.get(store) ?? new Map<string, HeldDraft>()
  open.set(store, drafts)
  return drafts
}

/** Was something typed in this tab that the disk refuses to keep? A draft stays open until everything of it is kept. */
export async function hasUnsaved(store: AccountStore): Promise<boolean> {
  const drafts = await Promise.all([...draftsInHand(store).values()].map(({ draft }) => draft.catch(() => undefined)))
  return drafts.some((draft) => draft?.saving.getSnapshot().state === 'failed')
}
