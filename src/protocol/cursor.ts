import { z } from 'zod'
import { problemOfText } from '../ficha/kinds/text.ts'

/** Where a page of a list begins or ends: the value that it is sorted by in a row, and the id of that row. */
export type Place = readonly [value: string | number, id: string]

const PlaceRead = z.tuple([z.union([z.string().max(2_000), z.number().int()]), z.string().max(200)])

const LONGEST = 8_000

/** A place as text for an address. Nobody has to understand it. */
export const writeCursor = (place: Place): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(place))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The place that a text stands for; undefined when none of ours does. */
export function readCursor(text: string): Place | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    const read = PlaceRead.safeParse(JSON.parse(new TextDecoder(undefined, { fatal: true }).decode(bytes)))
    return read.success && read.data.every((part) => problemOfText(String(part)) === undefined) ? read.data : undefined
  } catch {
    return undefined
  }
}

/** A cursor in a query; kept as text until it is used. */
export const Cursor = z
  .string()
  .max(LONGEST)
  .refine((text) => readCursor(text) !== undefined)
