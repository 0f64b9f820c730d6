import type { SuspectCause } from '../../ficha/finding.ts'
import { doubled, inLargerUnit, inSmallerUnit, missing, swapped } from './digits.ts'
import type { Guess } from './guess.ts'
import { isInBaseYear, whyBaseYear, whyNotNothing } from './reasons.ts'

/** A way in which an amount goes wrong. A new one is an entry here, with a name in `SuspectCause`. */
export interface Cause {
  readonly id: SuspectCause
  /** How often it happens, against the others. */
  readonly prior: Readonly<Record<Guess['kind'], number>>
  /** How likely what was typed is, had this happened to the amount meant; 0 when it can't have. */
  readonly gives: (guess: Guess) => number
  /** In a few words; '' where what else speaks for the amount says it all. */
  readonly words: (guess: Guess) => string
}

const often = (money: number, count = money): Cause['prior'] => ({ money, count })
const hasReason = ({ likeBefore, lacksAlone }: Guess): boolean => likeBefore || lacksAlone
const isZero = ({ typed, state }: Guess): boolean => typed === 0 && state !== 'blank'
const isTooMuch = ({ typed, meant }: Guess): boolean => typed > 0 && meant === 0

/** Priors are shares by feel; the bench (`test/bench/suspects.bench.ts`) says what they are worth. */
export const CAUSES: readonly Cause[] = [
  {
    id: 'swappedDigits',
    prior: often(0.15),
    gives: ({ typed, meant }) => swapped(typed, meant),
    words: () => 'dos cifras vecinas cambiadas',
  },
  {
    id: 'missingDigit',
    prior: often(0.12),
    gives: ({ typed, meant }) => missing(typed, meant),
    words: () => 'falta una cifra',
  },
  {
    id: 'doubledDigit',
    prior: often(0.12),
    gives: ({ typed, meant }) => doubled(typed, meant),
    words: () => 'una cifra repetida',
  },
  {
    id: 'extraZero',
    prior: often(0.05),
    gives: ({ typed, meant }) => (meant > 0 && typed === meant * 10 ? 1 : 0),
    words: () => 'un cero de más al final',
  },
  {
    id: 'pesos',
    prior: often(0.12, 0.01),
    gives: ({ typed, meant }) => inSmallerUnit(1_000)(typed, meant),
    words: ({ kind }) => (kind === 'money' ? 'mil veces más: en pesos y no en M$' : 'mil veces más'),
  },
  {
    id: 'millions',
    prior: often(0.08, 0.005),
    gives: ({ typed, meant }) => inLargerUnit(1_000)(typed, meant),
    words: ({ kind }) => (kind === 'money' ? 'mil veces menos: en MM$ y no en M$' : 'mil veces menos: en miles'),
  },
  {
    id: 'millionfold',
    prior: often(0.03, 0.001),
    gives: ({ typed, meant }) => inSmallerUnit(1_000_000)(typed, meant) + inLargerUnit(1_000_000)(typed, meant),
    words: () => 'un millón de veces de diferencia',
  },
  {
    id: 'baseYear',
    prior: often(0.06, 0),
    gives: ({ typed, meant, factor }) =>
      factor && typed > 0 && meant > 0 && isInBaseYear(typed, meant, factor.text) ? 1 : 0,
    words: whyBaseYear,
  },
  {
    // Said only where no slip is known that explains the total too.
    id: 'sumsAgree',
    prior: often(0.0005),
    gives: ({ meant, sumsThatAgree }) => (meant >= 0 && sumsThatAgree > 1 ? 1 : 0),
    words: () => '',
  },
  {
    id: 'sameAmount',
    prior: often(0.1),
    gives: (guess) => (isTooMuch(guess) ? guess.twins : 0),
    words: () => 'el mismo monto está en dos filas',
  },
  {
    id: 'countedTwice',
    prior: often(0.06),
    gives: (guess) => (isTooMuch(guess) ? guess.plausible : 0),
    words: () => 'es igual a la diferencia: contado dos veces, o falta al otro lado',
  },
  {
    id: 'leftOut',
    prior: often(0.08),
    gives: (guess) => (isZero(guess) && guess.meant > 0 && (hasReason(guess) || guess.twin !== undefined) ? 1 : 0),
    words: whyNotNothing,
  },
  {
    id: 'blankRow',
    prior: often(0.12),
    gives: (guess) => (guess.state === 'blank' && guess.meant > 0 && hasReason(guess) ? 1 : 0),
    words: whyNotNothing,
  },
  {
    id: 'wrongSign',
    prior: often(0.05),
    gives: (guess) => (guess.typed > 0 && guess.meant === -guess.typed ? guess.plausible : 0),
    words: () => 'la diferencia es su doble: se sumó lo que se resta',
  },
]
