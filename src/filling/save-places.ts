import type { Draft } from '../drafts/draft.ts'
import { useSaving } from '../drafts/use-draft.ts'
import { printTime } from '../ui/print-time.ts'
import type { SavePlace } from '../ui/save-line.tsx'

/** Where what was typed is kept. The server gets it when it is sent, and its receipt says so. */
export function useSavePlaces(draft: Draft): SavePlace[] {
  const saving = useSaving(draft)
  if (saving.state === 'saved')
    return [{ where: 'device', state: 'saved', time: saving.at ? printTime(saving.at) : undefined }]
  return [{ where: 'device', state: saving.state, time: printTime(saving.since) }]
}
