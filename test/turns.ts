import { act } from 'react'
import { vi } from 'vitest'

/** Far more than anything takes; reached by what never comes alone. */
const MOST_TURNS = 20_000
/** After so many turns in which nothing was drawn, nothing is on its way. */
const QUIET_TURNS = 10
const EVERYTHING = { childList: true, subtree: true, attributes: true, characterData: true }

/** Lets all that waits for its turn have it: promises, timers without a length, Node's own threads. Counts no time. */
export async function turn(): Promise<void> {
  await crypto.subtle.digest('SHA-256', new Uint8Array(1))
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setTimeout(resolve, 0))
}

/** The same, and what is downloaded when needed; what comes of it is drawn. */
const drawnTurn = () =>
  act(async () => {
    await vi.dynamicImportSettled()
    await turn()
  })

/** Waits until something holds, however fast the machine is. */
export async function until(holds: () => boolean, next: () => Promise<void> = turn): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    if (holds()) return
    await next()
  }
  throw new Error('it never came to hold')
}

/** Draws what comes until something holds. */
export const untilDrawn = (holds: () => boolean): Promise<void> => until(holds, drawnTurn)

/** Until nothing is drawn any more: what was asked was answered, and what it needs is there. */
export async function settle(): Promise<void> {
  const changes = new MutationObserver(() => undefined)
  changes.observe(document, EVERYTHING)
  let quiet = 0
  await untilDrawn(() => {
    quiet = changes.takeRecords().length > 0 ? 0 : quiet + 1
    return quiet > QUIET_TURNS
  })
  changes.disconnect()
}
