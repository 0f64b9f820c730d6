/** Streams that one person may have open at once: one for each device, and to spare. */
export const MOST_STREAMS = 40

/** The streams that are open, by person: of too many the oldest ends, so that nobody fills the memory. */
export class OpenStreams {
  readonly #ends = new Map<string, (() => void)[]>()

  constructor(private readonly most = MOST_STREAMS) {}

  /** Takes one in by how it is ended; the answer takes it out again. */
  add(person: string, end: () => void): () => void {
    const ends = [...(this.#ends.get(person) ?? []), end]
    this.#ends.set(person, ends)
    if (ends.length > this.most) ends[0]!()
    return () => this.#remove(person, end)
  }

  /** Ends all: the server is about to stop. */
  endAll(): void {
    for (const end of [...this.#ends.values()].flat()) end()
  }

  #remove(person: string, end: () => void): void {
    const left = (this.#ends.get(person) ?? []).filter((one) => one !== end)
    if (left.length > 0) this.#ends.set(person, left)
    else this.#ends.delete(person)
  }
}
