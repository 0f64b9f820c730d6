import { z } from 'zod'
import type { Answer } from '../../ficha/answer.ts'

const Stored = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])

/** An answer as the history keeps it. */
export const readStored = (value: string): Answer => Stored.parse(JSON.parse(value))
