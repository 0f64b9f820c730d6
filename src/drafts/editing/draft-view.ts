import type { Answers } from '../../ficha/answer.ts'
import type { Justification } from '../../ficha/period.ts'
import type { Reply } from '../journal/replies.ts'
import type { KeptFicha } from '../kept-ficha.ts'
import type { FichaState, Lock } from '../store/lock.ts'

/** A draft as screens read it; another object whenever something of it changed. */
export interface DraftView {
  readonly ficha: KeptFicha
  readonly answers: Answers
  readonly justifications: readonly Justification[]
  /** What is answered to observations: the last answer to each, blank ones too. */
  readonly replies: readonly Reply[]
  /** Not undefined: read only. */
  readonly lock: Lock | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What an open draft needs of the disk besides writing. */
export interface DraftDisk {
  fichaState(): Promise<FichaState | undefined>
  whenCaughtUp(): Promise<void>
  close(): Promise<void>
}
