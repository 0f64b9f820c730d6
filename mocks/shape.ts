import type { Random } from './random.ts'

/** What an example ficha is like: how much of everything, and what is odd about it. */
export interface Shape {
  readonly components: number
  readonly indicators: number
  /** Rows of the table of regions with an amount, 'Nivel central' among them: up to 17. */
  readonly regions: number
  readonly subtitulos: number
  readonly social: boolean
  /** The target population is the potential one. */
  readonly universal: boolean
  /** Years, as offsets, in which nothing was executed: '-' in print. */
  readonly idle: readonly number[]
  /** Years, as offsets, before the programme began: 'N/A' everywhere; without a former ficha. */
  readonly before: readonly number[]
  /** The first component spends and produces nothing. */
  readonly zeroProduction: boolean
  /** Every other component had neither spending nor production in year t. */
  readonly dashRows: boolean
  /** Former years carry markers where numbers could be. */
  readonly markers: boolean
  /** Names of 200 characters. */
  readonly longNames: boolean
  /** Texts of 5.000 characters. */
  readonly longTexts: boolean
}

const ORDINARY: Shape = {
  components: 3,
  indicators: 4,
  regions: 5,
  subtitulos: 4,
  social: true,
  universal: false,
  idle: [],
  before: [],
  zeroProduction: false,
  dashRows: false,
  markers: false,
  longNames: false,
  longTexts: false,
}

/** The examples that every list of programmes begins with: an ordinary one, then one oddity each. */
export const SHAPES: readonly Shape[] = [
  ORDINARY,
  { ...ORDINARY, idle: [-1] },
  { ...ORDINARY, before: [-2, -1] },
  { ...ORDINARY, zeroProduction: true },
  { ...ORDINARY, indicators: 0 },
  { ...ORDINARY, components: 20 },
  { ...ORDINARY, indicators: 30 },
  { ...ORDINARY, regions: 17 },
  { ...ORDINARY, longNames: true, components: 5 },
  { ...ORDINARY, longTexts: true },
  { ...ORDINARY, social: false },
  { ...ORDINARY, subtitulos: 1 },
  { ...ORDINARY, dashRows: true, components: 4 },
  { ...ORDINARY, markers: true },
  { ...ORDINARY, universal: true },
]

/** As much of everything as a large ficha has. */
export const LARGEST: Shape = { ...ORDINARY, components: 20, indicators: 30, regions: 17, subtitulos: 13 }

export const randomShape = (chance: Random): Shape => ({
  components: chance.chance(0.1) ? 20 : chance.int(1, 8),
  indicators: chance.chance(0.1) ? 30 : chance.int(0, 6),
  regions: chance.int(1, 17),
  subtitulos: chance.int(1, 13),
  social: chance.chance(0.7),
  universal: chance.chance(0.2),
  idle: [-2, -1, 0].filter(() => chance.chance(0.12)),
  before: chance.chance(0.15) ? [-2, -1] : chance.chance(0.1) ? [-2] : [],
  zeroProduction: chance.chance(0.2),
  dashRows: chance.chance(0.2),
  markers: chance.chance(0.25),
  longNames: chance.chance(0.05),
  longTexts: chance.chance(0.05),
})
