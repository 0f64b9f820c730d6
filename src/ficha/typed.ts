import * as z from 'zod/mini'
import { type CellAddress, readAddress } from './address.ts'
import { problemOfText } from './kinds/text.ts'

/** As many cells as the largest file may have. */
const MAX_CELLS = 50_000
/** What has the sign of an e-mail, or as many digits as a RUT however it is written: a name has neither. */
const NOT_A_NAME = /@|(?:\d[\s.]*){7}/

/** Is this fit to say who typed: a person's name, never a RUT nor an e-mail? */
export const isName = (text: string): boolean =>
  text.trim() !== '' && text.length <= 200 && !NOT_A_NAME.test(text) && problemOfText(text) === undefined

/** Who typed a cell last, and when (ISO UTC). */
export const Typed = z.object({
  who: z.string().check(z.refine(isName, 'debe ser el nombre de una persona, sin RUT ni correo')),
  at: z.iso.datetime(),
})
export type Typed = z.infer<typeof Typed>

/** By cell. It explains answers and isn't one of them: no fingerprint covers it. */
export const TypedCells = z.record(z.string().check(z.maxLength(200)), Typed).check(
  z.refine((typed) => Object.keys(typed).length <= MAX_CELLS, 'son demasiadas celdas'),
  z.refine(
    (typed) => Object.keys(typed).every((cell: CellAddress) => readAddress(cell) !== undefined),
    'trae una dirección que no es de una celda',
  ),
)
export type TypedCells = Readonly<Record<CellAddress, Typed>>

/**
 * What of it somebody may say who sends it: that they typed a cell themselves, no later than now. A device can't speak for
 * others, and a clock that runs ahead is set back.
 */
export const typedBy = (typed: TypedCells, who: string, now: string): TypedCells =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, one]) => one.who === who)
      .map(([cell, one]) => [cell, one.at > now ? { ...one, at: now } : one]),
  )
