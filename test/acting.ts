import { afterAll, afterEach, vi } from 'vitest'
import { leftBehind } from './left-behind.ts'

// Tests draw within act(), so that what they see is what was drawn.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

// React keeps where each element was written: over a hundred lines of stack, vitest's limit, that is a tenth of the time.
Error.stackTraceLimit = 10

// Here, and not in the modules that draw: files share those, and what a shared module asks for is done in the first alone.
afterEach(() => {
  for (const leave of leftBehind) leave()
})

// What a file put in the place of time or of the network ends with it.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
