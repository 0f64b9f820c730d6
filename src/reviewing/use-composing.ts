import { useCallback, useState } from 'react'
import type { Examination } from '../engine/examination.ts'
import { type Composing, composingAt, composingOn } from './composing.ts'
import type { Reviewing } from './reviewing.ts'

export interface ComposingState extends Pick<Reviewing, 'compose' | 'composeOn'> {
  readonly composing: Composing | undefined
  readonly leave: () => void
}

/** What is being written on this desk. */
export function useComposing(examination: Examination): ComposingState {
  const [composing, setComposing] = useState<Composing>()
  return {
    composing,
    leave: useCallback(() => setComposing(undefined), []),
    compose: useCallback((place) => setComposing(composingAt(examination, place)), [examination]),
    composeOn: useCallback(
      (observation, name) => setComposing(composingOn(examination, observation, name)),
      [examination],
    ),
  }
}
