// Tests draw within act(), so that what they see is what was drawn.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
