import { openDraft } from '../../drafts/editing/open-draft.ts'
import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import { loadEdition } from '../../editions/load-edition.ts'
import { askedOf } from '../../engine/cells.ts'

/** Was something typed in this tab that the disk refuses to keep? Then leaving loses it. */
export async function hasUnsaved(store: AccountStore): Promise<boolean> {
  try {
    const failed = await Promise.all((await store.fichas()).map((ficha) => isUnsaved(store, ficha)))
    return failed.includes(true)
  } catch {
    // A disk that can't be read doesn't keep either.
    return true
  }
}

/** A draft with something unsaved is still open, and opening gives that same one. */
async function isUnsaved(store: AccountStore, { id, edition }: KeptFicha): Promise<boolean> {
  // No draft is open of an edition that can't be loaded.
  const known = await loadEdition(edition).catch(() => undefined)
  const draft = known && (await openDraft(store, id, askedOf(known)))
  if (!draft) return false
  const { state } = draft.saving.getSnapshot()
  void draft.close()
  return state === 'failed'
}
