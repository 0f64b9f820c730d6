import { ok } from '../outcome.ts'
import type { Decide } from './act.ts'

/** Takes back a closing: the ficha stands as it did before. Once it is evaluated, its status no longer lets it. */
export const undoClose: Decide<'undoClose'> = async () => ok({ content: {} })
