import { useCallback, useState } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import type { Correction } from '../../ficha/finding.ts'
import type { OnCorrect } from '../../showing/cuadratura/suspects.tsx'
import { useFilling } from '../filling-context.ts'

/** A correction that was made from the list of causes, and can be taken back there. */
export interface Made {
  readonly label: string
  readonly correction: Correction
  /** What stood there, to the letter. */
  readonly before: string
}

interface Corrections {
  readonly correct: OnCorrect
  /** The last one, while its cell still says so. */
  readonly made: Made | undefined
  readonly takeBack: () => void
}

/** Types the correction of a likely cause as the official would, as one step; and takes it back as another. */
export function useCorrection(typedIn: (cell: CellAddress) => string): Corrections {
  const { draft, live, tell } = useFilling()
  const [last, setLast] = useState<Made>()
  const correct = useCallback<OnCorrect>(
    (correction, isOffered) => {
      const ficha = live.getSnapshot()
      const label = ficha.labelOf(correction.cell)
      if (!isOffered(ficha)) return tell(`${label}: cambió mientras tanto y no se corrigió.`)
      const before = draft.typed(correction.cell)
      if (!draft.restore(correction.cell, correction.typed)) return
      setLast({ label, correction, before })
      tell(`${label}: ${shown(correction.from)} se corrigió a ${shown(correction.typed)}. Ctrl Z lo deshace.`)
    },
    [draft, live, tell],
  )
  const takeBack = useCallback(() => {
    if (!last || !draft.restore(last.correction.cell, last.before)) return
    setLast(undefined)
    tell(`${last.label}: volvió a ${shown(last.before)}.`)
  }, [draft, last, tell])
  const made = last && typedIn(last.correction.cell) === last.correction.typed ? last : undefined
  return { correct, made, takeBack }
}

const shown = (typed: string): string => typed || 'en blanco'
