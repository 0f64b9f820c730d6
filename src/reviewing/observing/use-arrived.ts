import { useEffect, useRef } from 'react'
import type { Observation } from '../../protocol/review.ts'
import { arrivedAs } from './observation-draft.ts'
import type { HeldNote, HeldNotes } from './use-notes.ts'

/** An observation whose answer was lost is on the server: its draft goes, or what was written since rewords it. */
export function useArrived(
  { all, keep, drop }: HeldNotes,
  observations: readonly Observation[],
  onArrived: (note: HeldNote, observation: Observation, isWhole: boolean) => void,
): void {
  const tell = useRef(onArrived)
  useEffect(() => {
    tell.current = onArrived
  })
  useEffect(() => {
    for (const note of all) {
      const { key, draft } = note
      const observation = arrivedAs(draft, observations)
      if (!observation) continue
      const isWhole = draft.text.trim() === draft.sent?.trim()
      drop(key)
      tell.current(note, observation, isWhole)
      if (!isWhole)
        keep(`reword/${observation.id}`, {
          ...draft,
          name: 'reword',
          observation: observation.id,
          act: crypto.randomUUID(),
          sent: undefined,
        })
    }
  }, [all, keep, drop, observations])
}
