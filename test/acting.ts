// Tests draw within act(), so that what they see is what was drawn.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

// React keeps where each element was written: over a hundred lines of stack, vitest's limit, that is a tenth of the time.
Error.stackTraceLimit = 10
