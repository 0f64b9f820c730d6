// A port for what a test starts, stops and starts again at the same place.
import { createServer } from 'node:net'

// Below those that the system hands out to connections of its own, which could take one between two starts.
const FIRST = 20_000
const MANY = 12_000

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** By chance, so that those who look at once find different ones. */
export async function freePort() {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * MANY)
    if (await isFree(port)) return port
  }
}
