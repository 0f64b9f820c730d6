import * as z from 'zod/mini'
import { problemOfText } from '../ficha/kinds/text.ts'

/** Keyset pagination: where a page of a list begins or ends, the value that it is sorted by in a row, and the id of that row. */
export type PageStart = readonly [value: string | number, id: string]

const StartRead = z.tuple([
  z.union([z.string().check(z.maxLength(2_000)), z.int()]),
  z.string().check(z.maxLength(200)),
])

const LONGEST = 8_000

/** A start as text for an address. Nobody has to understand it. */
export const writeCursor = (start: PageStart): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(start))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The start that a text stands for; undefined when none of ours does. */
export function readCursor(text: string): PageStart | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    const read = StartRead.safeParse(JSON.parse(new TextDecoder(undefined, { fatal: true }).decode(bytes)))
    return read.success && read.data.every((part) => problemOfText(String(part)) === undefined) ? read.data : undefined
  } catch {
    return undefined
  }
}

/** A cursor in a query; kept as text until it is used. */
export const Cursor = z.string().check(
  z.maxLength(LONGEST),
  z.refine((text) => readCursor(text) !== undefined),
)
