import { ActBody, type ReviewAct } from '../protocol/review.ts'
import type { ToDo } from './reviewing.ts'

/** What was on the screen when somebody decided. */
export interface Seen {
  readonly version: number
  readonly fingerprint: string
}

const SHAPES = new Map<ReviewAct, object>(ActBody.options.map(({ shape }) => [shape.name.value, shape]))

/** An act as it is sent: what is to be done and, as far as the act names it, what was on the screen. */
export function actBody(todo: ToDo, act: string, seen: Seen): ActBody {
  const shape = SHAPES.get(todo.name) ?? {}
  const named = Object.entries(seen).filter(([name]) => name in shape)
  return { ...todo, act, ...Object.fromEntries(named) } as ActBody
}

/**
 * Ids of acts that nobody answered yet, by what they ask: whoever tries the same again sends the same act, so that one
 * whose answer was lost isn't done twice.
 */
export class ActIds {
  readonly #ids = new Map<string, string>()

  constructor(private readonly newId: () => string = () => crypto.randomUUID()) {}

  idOf(todo: ToDo, seen: Seen): string {
    const key = keyOf(todo, seen)
    const id = this.#ids.get(key) ?? this.newId()
    this.#ids.set(key, id)
    return id
  }

  /** The server answered. */
  settle(todo: ToDo, seen: Seen): void {
    this.#ids.delete(keyOf(todo, seen))
  }
}

const keyOf = (todo: ToDo, seen: Seen): string => JSON.stringify(actBody(todo, '', seen))
