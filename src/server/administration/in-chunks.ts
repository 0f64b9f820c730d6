import { breatheAfter } from '../in-slices.ts'

/** Rows of one statement: both engines limit how many values it may bind. */
const CHUNK = 400

/** Does something with all of them, a few hundred at a time, one after another; others have their turn between them. */
export async function inChunks<T, R>(
  all: readonly T[],
  use: (chunk: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < all.length; from += CHUNK) {
    await breatheAfter(from)
    results.push(...(await use(all.slice(from, from + CHUNK))))
  }
  return results
}
