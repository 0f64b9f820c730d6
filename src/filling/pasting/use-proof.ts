import { useMemo, useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import {
  type CellChoice,
  type Choices,
  type ChosenColumn,
  type ChosenRow,
  cellKey,
  NO_CHOICES,
} from '../../importing/choices.ts'
import type { CleanBlock } from '../../importing/cleaned/clean-block.ts'
import { isTurned, turnBlock } from '../../importing/matched/turn-block.ts'
import { makeProof } from '../../importing/proof/make-proof.ts'
import type { BlockProof, ProofCell } from '../../importing/proof/proof.ts'
import { type ToLook, toLook } from '../../importing/proof/to-look.ts'
import type { Target } from '../../importing/target.ts'
import type { MoneyUnit } from '../../importing/unit.ts'
import { examineWith } from '../examine-with.ts'
import { useExamination, useFilling } from '../filling-context.ts'

import type { PastePart } from './paste-parts.ts'
import { pasteTarget } from './paste-target.ts'

/** What the person says of a proof. */
export interface Choose {
  readonly column: (index: number, choice: ChosenColumn) => void
  readonly unit: (index: number, unit: MoneyUnit) => void
  readonly row: (position: number, choice: ChosenRow) => void
  readonly cells: (cells: readonly Pick<ProofCell, 'position' | 'index'>[], choice: CellChoice | undefined) => void
  readonly former: (overwrites: boolean) => void
  /** Rows for columns: what was chosen by where it stood no longer holds. */
  readonly turned: (isTurned: boolean) => void
}

/** Where a block is pasted. */
export interface Pasted {
  readonly part: PastePart
  readonly cell?: CellAddress | undefined
}

export interface OpenProof {
  /** As it is read: turned round where that is how it is understood. */
  readonly block: CleanBlock
  readonly isTurned: boolean
  readonly proof: BlockProof
  readonly target: Target
  readonly looks: readonly ToLook[]
  readonly choices: Choices
  readonly choose: Choose
  /** The ficha as it is now, and as it would be. */
  readonly ficha: Examination
  readonly accepted: Examination
}

/** The proof of a block, made again with every choice and whenever the ficha changes under it. */
export function useProof(pasted: CleanBlock, { part, cell }: Pasted): OpenProof {
  const { draft } = useFilling()
  const ficha = useExamination()
  const [choices, setChoices] = useState(NO_CHOICES)
  const [choose] = useState(() => chooseBy(setChoices))
  const target = useMemo(() => pasteTarget(draft, ficha, part, cell), [draft, ficha, part, cell])
  const looksTurned = useMemo(() => isTurned(pasted, target), [pasted, target])
  const turns = choices.isTurned ?? looksTurned
  const block = useMemo(() => (turns ? turnBlock(pasted) : pasted), [pasted, turns])
  const proof = useMemo(() => makeProof(block, target, choices), [block, target, choices])
  const looks = useMemo(() => toLook(proof, block), [proof, block])
  const accepted = useMemo(
    () => examineWith(ficha, draft.getSnapshot().justifications, proof.changes),
    [ficha, draft, proof],
  )
  return { block, isTurned: turns, proof, target, looks, choices, choose, ficha, accepted }
}

type SetChoices = (change: (before: Choices) => Choices) => void

const chooseBy = (set: SetChoices): Choose => ({
  column: (index, choice) => set((before) => ({ ...before, columns: { ...before.columns, [index]: choice } })),
  unit: (index, unit) => set((before) => ({ ...before, units: { ...before.units, [index]: unit } })),
  row: (position, choice) => set((before) => ({ ...before, rows: { ...before.rows, [position]: choice } })),
  cells: (cells, choice) => set((before) => ({ ...before, cells: withChoice(before.cells, cells, choice) })),
  turned: (turns) => set(() => ({ ...NO_CHOICES, isTurned: turns })),
  former: (overwrites) => set((before) => ({ ...before, overwritesFormer: overwrites })),
})

function withChoice(
  before: Choices['cells'],
  cells: readonly Pick<ProofCell, 'position' | 'index'>[],
  choice: CellChoice | undefined,
): Choices['cells'] {
  const keys = new Set(cells.map(({ position, index }) => cellKey(position, index)))
  const others = Object.entries(before).filter(([key]) => !keys.has(key))
  return Object.fromEntries(choice ? [...others, ...[...keys].map((key) => [key, choice] as const)] : others)
}
