/** Rows between two breaths: some tens of milliseconds of a busy machine. */
const SLICE = 200

/** A turn of the event loop: everybody else goes on. Promises alone give none, where the database answers at once. */
const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Gives others their turn after work on so many rows; after few there is no need. */
export const breatheAfter = (rows: number): Promise<void> => (rows > SLICE ? aTurn() : Promise.resolve())

/** Cooperative multitasking: makes something of all of them, one after another; every few hundred others have their turn. */
export async function inSlices<T, R>(all: readonly T[], make: (one: T, index: number) => R): Promise<R[]> {
  const made: R[] = []
  for (let from = 0; from < all.length; from += SLICE) {
    if (from > 0) await aTurn()
    for (let at = from; at < Math.min(from + SLICE, all.length); at += 1) made.push(make(all[at]!, at))
  }
  return made
}
