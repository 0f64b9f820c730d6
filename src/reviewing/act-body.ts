import { ActBody, type ReviewAct } from '../protocol/review.ts'
import type { ScreenAct } from './reviewing.ts'

/** What was on the screen when somebody decided. */
export interface Seen {
  readonly version: number
  readonly fingerprint: string
}

const SHAPES = new Map<ReviewAct, object>(ActBody.def.options.map(({ shape }) => [shape.name.def.values[0]!, shape]))

/** An act as it is sent: what is to be done and, as far as the act names it, what was on the screen. */
export function actBody(request: ScreenAct, act: string, seen: Seen): ActBody {
  const shape = SHAPES.get(request.name) ?? {}
  const named = Object.entries(seen).filter(([name]) => name in shape)
  return { ...request, act, ...Object.fromEntries(named) } as ActBody
}
