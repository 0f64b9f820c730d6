/** The seed of the gate: a gate that opened opens again. */
const PINNED = 20_261_121

/** 'npm run test:long' hunts for longer, each time from a new seed, which it prints; TEST_SEED gives one again. */
export const IS_LONG = process.env['TEST_LONG'] === 'yes'
export const SEED = Number(process.env['TEST_SEED'] || PINNED)

/** How often a law is tried in the gate, and in the long run. */
export const runs = (gate: number, long: number): number => (IS_LONG ? long : gate)
