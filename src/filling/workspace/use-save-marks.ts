import { useCallback, useSyncExternalStore } from 'react'
import type { Draft } from '../../drafts/editing/draft.ts'
import type { SaveState } from '../../drafts/store/save-state.ts'
import type { SyncState } from '../../sending/syncing/sync-state.ts'
import type { Syncing } from '../../sending/syncing/syncing.ts'
import { printTime } from '../../ui/print-time.ts'
import { type SaveMark, saveTrouble } from '../../ui/save-line.tsx'
import type { StateWords } from '../../ui/state.tsx'
import { calmSavingOf } from './calm-saving.ts'

/** Where what was typed is kept: on this device, and on the server once it has it. */
export function useSaveMarks(draft: Draft, syncing: Syncing): SaveMark[] {
  const saving = useCalmSaving(draft)
  const there = useSyncState(syncing, draft.getSnapshot().ficha.id)
  const here: SaveMark =
    saving.state === 'saved'
      ? { where: 'device', state: 'saved', time: saving.at ? printTime(saving.at) : undefined }
      : { where: 'device', state: saving.state, time: printTime(saving.since) }
  const server = serverMark(there)
  return server ? [here, server] : [here]
}

/** What keeps it from being saved, if anything does; that it is being saved draws nothing. */
export function useSaveTrouble(draft: Draft, syncing: Syncing): StateWords | undefined {
  const { subscribe, getSnapshot } = calmSavingOf(draft)
  const { id } = draft.getSnapshot().ficha
  const isFailed = useSyncExternalStore(subscribe, () => getSnapshot().state === 'failed')
  const there = useSyncExternalStore(
    syncing.subscribe,
    useCallback(() => troubleAt(syncing.stateOf(id)), [syncing, id]),
  )
  const marks: SaveMark[] = [{ where: 'device', state: isFailed ? 'failed' : 'saved' }]
  return saveTrouble(there === undefined ? marks : [...marks, { where: 'server', state: there }])
}

/** Whether it is kept; 'Guardando…' stays while somebody types, and is never said too late. */
function useCalmSaving(draft: Draft): SaveState {
  const { subscribe, getSnapshot } = calmSavingOf(draft)
  return useSyncExternalStore(subscribe, getSnapshot)
}

/** Whether what was typed in a ficha has reached the server. */
export function useSyncState(syncing: Syncing, ficha: string): SyncState {
  return useSyncExternalStore(
    syncing.subscribe,
    useCallback(() => syncing.stateOf(ficha), [syncing, ficha]),
  )
}

/** Nothing is said of the server before it was asked. */
export function serverMark(state: SyncState): SaveMark | undefined {
  const said = serverState(state)
  if (said === undefined || state.state === 'unknown') return undefined
  return { where: 'server', state: said, time: printTime(state.state === 'saved' ? state.at : state.since) }
}

const troubleAt = (state: SyncState): SaveMark['state'] | undefined => {
  const said = serverState(state)
  return said === 'saving' || said === 'saved' ? undefined : said
}

function serverState(state: SyncState): SaveMark['state'] | undefined {
  if (state.state === 'unknown') return undefined
  return state.state === 'saved' ? 'saved' : WAYS[wayOf(state)]
}

type Way = 'saving' | 'closed' | 'failed' | 'network' | 'signedOut'
const WAYS: Record<Way, SaveMark['state']> = {
  saving: 'saving',
  closed: 'closed',
  failed: 'failed',
  network: 'offline',
  signedOut: 'signedOut',
}

function wayOf(state: Exclude<SyncState, { state: 'unknown' | 'saved' }>): Way {
  if (state.state === 'saving') return 'saving'
  if (state.state === 'refused') return state.problem.code === 'already-sent' ? 'closed' : 'failed'
  return state.delay === 'busy' ? 'failed' : state.delay
}
