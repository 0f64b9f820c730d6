/**
 * Idempotency keys: ids of acts that nobody answered yet, by what they ask. Whoever tries the same again sends the same
 * act, so that one whose answer was lost isn't done twice.
 */
export class IdempotencyKeys {
  readonly #keys = new Map<string, string>()

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  keyOf(content: unknown): string {
    const asked = JSON.stringify(content)
    const key = this.#keys.get(asked) ?? this.newKey()
    this.#keys.set(asked, key)
    return key
  }

  /** The server answered. */
  settle(content: unknown): void {
    this.#keys.delete(JSON.stringify(content))
  }
}
