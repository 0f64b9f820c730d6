import * as z from 'zod/mini'
import { Programme } from '../../ficha/period.ts'

/** What is known of a programme in every period: its institution, averages and former ficha come apart. */
export const KnownOfProgramme = z.pick(Programme, { social: true, exAnte: true, exPost: true, monitored: true })
export type KnownOfProgramme = z.infer<typeof KnownOfProgramme>

export const knownOf = ({ social, exAnte, exPost, monitored }: KnownOfProgramme): KnownOfProgramme => ({
  social,
  ...(exAnte && { exAnte }),
  ...(exPost && { exPost }),
  ...(monitored && { monitored }),
})

/** Reads what is stored; of a programme that no ficha ever described, nothing but that it isn't social. */
export const readKnown = (known: string): KnownOfProgramme =>
  KnownOfProgramme.parse({ social: false, ...(JSON.parse(known) as object) })
