import { useCallback, useSyncExternalStore } from 'react'
import type { Draft } from '../../drafts/editing/draft.ts'
import type { SaveState } from '../../drafts/store/save-state.ts'
import type { SyncState } from '../../sending/syncing/sync-state.ts'
import type { Syncing } from '../../sending/syncing/syncing.ts'
import { printTime } from '../../ui/print-time.ts'
import type { SaveMark } from '../../ui/save-line.tsx'
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
  if (state.state === 'unknown') return undefined
  if (state.state === 'saved') return { where: 'server', state: 'saved', time: printTime(state.at) }
  return { where: 'server', state: WAYS[wayOf(state)], time: printTime(state.since) }
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
