import { z } from 'zod'
import { readRut } from '../../ficha/rut.ts'

/** The RUN as ClaveÚnica tells it: `{ numero: 44444444, DV: '4', tipo: 'RUN' }`. */
const RolUnico = z.object({
  numero: z.union([z.int().positive(), z.string()]),
  DV: z.union([z.string(), z.int()]),
  tipo: z.literal('RUN').optional(),
})

/** The RUT of a claim, which is ClaveÚnica's object or a plain text; undefined when its digit doesn't fit. */
export function findRut(claims: Readonly<Record<string, unknown>>, claim: string): string | undefined {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  if (typeof said === 'string') return readRut(said)
  const read = RolUnico.safeParse(said)
  return read.success ? readRut(`${read.data.numero}-${read.data.DV}`) : undefined
}
