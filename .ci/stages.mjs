/** Projects of vitest (test/projects.ts) that begin at once, and those that wait for the builds. */
export const AT_ONCE = ['pure', 'server', 'postgres', 'sql.js', 'unit', 'screens', 'alone']
export const OF_BUILDS = ['built', 'scenarios']
