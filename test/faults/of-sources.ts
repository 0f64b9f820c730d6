import { type Fault, pure } from './fault.ts'

/** In the sources themselves. */
export const OF_SOURCES: readonly Fault[] = [
  {
    kind: 'imports',
    what: 'the language of the ficha knows the engine',
    text: '/** Exact numbers: a fraction of two BigInts',
    becomes: "export type { Examine } from '../engine/examination.ts'\n/** Exact numbers: a fraction of two BigInts",
    looks: pure('test/architecture.test.ts'),
  },
  {
    kind: 'the linter',
    what: 'a name that is never used',
    text: 'export const ZERO: Ratio = { n: 0n, d: 1n }',
    becomes: 'export const ZERO: Ratio = { n: 0n, d: 1n }\nconst ONE: Ratio = { n: 1n, d: 1n }',
    looks: 'biome',
  },
  {
    kind: 'types',
    what: 'a whole number where a text goes',
    text: 'const LINK_HOURS = 72',
    becomes: "const LINK_HOURS = '72 hours'",
    looks: 'types',
  },
]
