import type { Marker } from '../../ficha/answer.ts'
import type { Convention, Positive, Unit, WhyNoNumber, WrittenNumber } from '../../ficha/written/number-reading.ts'
import type { CleanCell } from '../cleaned/clean-block.ts'

/** One way to read a cell. */
export interface ReadingOption {
  /** Exact decimal text with a point. */
  readonly value: string
  readonly unit?: Unit | undefined
  /** The convention by which it reads so, where both are possible. */
  readonly convention?: Convention | undefined
}

/** What a cell may be, before its column decides. */
export type Options =
  | { readonly is: 'blank' }
  | { readonly is: 'marker'; readonly marker: Marker }
  /** One option: it is that. Several: they differ by convention, or are what a date may have been. */
  | { readonly is: 'number'; readonly options: readonly ReadingOption[]; readonly isGuess: boolean }
  | { readonly is: 'unreadable'; readonly why: WhyNoNumber | 'negative' | 'shortened' | 'date' }

/** A value that the spreadsheet shows rounded is within this of what it holds. */
const ROUNDED = 0.5

const known = new WeakMap<CleanCell, Options>()

/** The ways to read a cell; what the spreadsheet holds under it decides among them, or stands for what it couldn't show. */
export function optionsOf(cell: CleanCell): Options {
  const options = known.get(cell) ?? findOptions(cell)
  known.set(cell, options)
  return options
}

function findOptions({ number, stored, text }: CleanCell): Options {
  switch (number.is) {
    case 'blank':
      return { is: 'blank' }
    case 'marker':
      return { is: 'marker', marker: number.marker }
    case 'number':
    case 'ambiguous':
      return { is: 'number', options: byStored(optionsOfNumber(number), stored), isGuess: false }
    case 'negative':
      return { is: 'unreadable', why: 'negative' }
    case 'shortened':
      return ofStored(stored) ?? { is: 'unreadable', why: 'shortened' }
    case 'date':
      return number.mayBe.length > 0
        ? { is: 'number', options: number.mayBe.map((value) => ({ value })), isGuess: true }
        : { is: 'unreadable', why: 'date' }
    case 'unreadable':
      return (/^#+$/.test(text) ? ofStored(stored) : undefined) ?? { is: 'unreadable', why: number.why }
  }
}

const ofStored = (stored: string | undefined): Options | undefined =>
  stored !== undefined && !stored.startsWith('-')
    ? { is: 'number', options: [{ value: stored }], isGuess: false }
    : undefined

const optionsOfNumber = (number: Positive): readonly ReadingOption[] => {
  if (number.is === 'number') return [optionOf(number)]
  const [comma, point] = number.readings
  return [
    { ...optionOf(comma), convention: 'comma' },
    { ...optionOf(point), convention: 'point' },
  ]
}

const optionOf = ({ value, unit }: WrittenNumber): ReadingOption => ({ value, unit })

/** '1.234' that holds 1234 is a thousand, and that holds 1.2340 isn't. */
function byStored(options: readonly ReadingOption[], stored: string | undefined): readonly ReadingOption[] {
  if (stored === undefined || options.length < 2) return options
  const near = options.filter((one) => Math.abs(Number(one.value) - Number(stored)) < ROUNDED)
  return near.length === 1 ? near : options
}
