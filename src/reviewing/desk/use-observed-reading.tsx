import { useMemo } from 'react'
import type { Observation } from '../../protocol/review.ts'
import { rowAddress } from '../../showing/place-words.ts'
import type { ReadingSetting } from '../../showing/reading/reading-cell.tsx'
import { placeMark } from '../observed-places.ts'
import { ObservationMarks } from '../observing/observation-mark.tsx'

/** A section with the observations at their cells and rows; heads of rows are places to observe. */
export function useObservedReading(
  observations: readonly Observation[],
  onRead: (observation: Observation) => void,
): Required<Pick<ReadingSetting, 'beside' | 'atRow'>> {
  return useMemo(() => {
    const at = (kind: 'cell' | 'row', place: string) => (
      <ObservationMarks observations={observations} place={{ kind, at: place }} onRead={onRead} />
    )
    return {
      beside: (cell) => at('cell', cell),
      atRow: (table, row) => {
        const address = rowAddress(table, row)
        return { place: placeMark({ kind: 'row', at: address }), beside: at('row', address) }
      },
    }
  }, [observations, onRead])
}
