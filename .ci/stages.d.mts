/** Projects of vitest that need no build, and those that do. */
export const AT_ONCE: readonly string[]
export const OF_BUILDS: readonly string[]
