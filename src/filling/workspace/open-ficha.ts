import type { Draft } from '../../drafts/editing/draft.ts'
import { openDraft } from '../../drafts/editing/open-draft.ts'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import type { Call } from '../../protocol/client.ts'
import { type Fetched, type FindEdition, fetchFicha } from '../../sending/syncing/keep-fichas.ts'
import { askedOf } from '../asked-of.ts'
import { LiveExamination } from '../live-examination.ts'

export interface OpenFicha {
  readonly is: 'open'
  readonly draft: Draft
  readonly live: LiveExamination
}

export type Opened = OpenFicha | { readonly is: 'closed'; readonly why: Exclude<Fetched, 'kept'> }

/**
 * Opens a ficha for filling: what this device holds at once, and what the server says when it answers. Without a
 * network, what this device holds is enough.
 */
export async function openFicha(
  call: Call,
  store: AccountStore,
  id: string,
  findEdition: FindEdition,
): Promise<Opened> {
  const isHeld = (await store.findFicha(id)) !== undefined
  const fetching = fetchFicha(call, store, id, findEdition)
  if (isHeld) return (await openHeld(store, id, findEdition)) ?? { is: 'closed', why: 'unknownEdition' }
  const why = await fetching
  if (why !== 'kept') return { is: 'closed', why }
  return (await openHeld(store, id, findEdition)) ?? { is: 'closed', why: 'unknownEdition' }
}

async function openHeld(store: AccountStore, id: string, findEdition: FindEdition): Promise<OpenFicha | undefined> {
  const held = await store.findFicha(id)
  const edition = held && findEdition(held.edition)
  const draft = edition && (await openDraft(store, id, askedOf(edition)))
  return draft && { is: 'open', draft, live: new LiveExamination(edition, draft) }
}

export const CLOSED_WORDS: Record<Exclude<Fetched, 'kept'>, string> = {
  offline:
    'Esta ficha todavía no está en este equipo y no hay conexión. Ábrala una vez con red y después podrá seguir sin ella.',
  notSignedIn: 'Su sesión venció. Ingrese otra vez; lo escrito sigue en este equipo.',
  notFound: 'Esta ficha no existe, o no está entre las de su institución.',
  unknownEdition: 'Esta versión de Cuadra no conoce la edición de esta ficha. Actualice la página.',
}
