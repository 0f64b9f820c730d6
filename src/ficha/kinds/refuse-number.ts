import { listed } from '../counted.ts'
import { printDecimalText } from '../print-number.ts'
import { decimalText, multiply, type Ratio, ratio } from '../ratio.ts'
import type { BesideNumber } from '../written/beside-number.ts'
import type { NumberReading, Positive, Unit, WhyNoNumber, WrittenNumber } from '../written/number-reading.ts'
import { readDigits } from '../written/read-digits.ts'
import { quoted } from './kind.ts'

/** What goes where a number was refused, for its sentence. */
export interface Wanted {
  /** 'un monto en M$' */
  readonly what: string
  /** One of them, as it is written: '1.234'. */
  readonly example: string
  /** What to write where there is none: '; si no hubo, 0'. */
  readonly orElse?: string
  /** Is it in M$, so that other units of money can be told in it? */
  readonly isInM?: boolean
}

export const OR_ELSE = '; si no hubo, 0; si no se reporta, S/I'
export const SEVERAL_CELLS = 'Son varias celdas en una. Péguelas en la tabla, o escriba un solo valor.'

/** Why a number can't stand here: what was read, what is wrong with it, and what to write. */
export function refuseNumber(reading: NumberReading, typed: string, wanted: Wanted): string {
  const shown = quoted(typed)
  switch (reading.is) {
    case 'negative':
      return `${shown} es negativo; aquí va ${wanted.what} de 0 o más. Si el signo sobra, escriba ${printed(hereOf(reading.amount))}; si no, corrija en la fuente.`
    case 'shortened':
      return `${shown} viene con sus cifras recortadas: puede ser ${printed(reading.amount)} u otro cercano. Escriba el número completo.`
    case 'date':
      return ofDate(reading.mayBe, shown)
    case 'ambiguous':
      return ofTwo(reading.readings, shown, wanted)
    case 'unreadable':
      return reading.beside ? ofBeside(reading.beside, shown, wanted) : ofWhy(reading.why, shown, wanted)
    default:
      return `${shown} no es ${wanted.what}. Escriba, por ejemplo, ${wanted.example}.`
  }
}

/** As it is typed here: '1.234', '12,5'. */
const printed = ({ value }: WrittenNumber): string => printDecimalText(value).replace(/^(.{40}).+/, '$1…')
const hereOf = (amount: Positive): WrittenNumber => (amount.is === 'number' ? amount : amount.readings[0])

function ofTwo([comma, point]: readonly [WrittenNumber, WrittenNumber], shown: string, { what }: Wanted): string {
  const whole = printDecimalText(decimalText(ratio(comma.value), 0))
  return `${shown} puede ser ${printed(point)}, o ${whole} y decimales; aquí va ${what} sin decimales. Escriba ${printed(point)} o ${whole}.`
}

const ofDate = ([first]: readonly string[], shown: string): string =>
  first === undefined
    ? `${shown} es una hora o una fecha, no un número. Escriba el número.`
    : `${shown} es una fecha, como Excel muestra el número ${printDecimalText(first)}. Si era ese, escríbalo así; si no, el que corresponde.`

/** A number that can't be taken with what stands beside it: which it would be, alone. */
function ofBeside(beside: BesideNumber, shown: string, { orElse, isInM }: Wanted): string {
  const [found] = beside.found
  switch (beside.why) {
    case 'thousands':
      return ofThousands(found!, shown, isInM)
    case 'several':
      return `${shown} trae ${beside.found.length} números: ${listed(beside.found)}. Escriba solo el que corresponde.`
    case 'beside':
      return aloneOf(shown, beside.words, found!, orElse)
  }
}

const aloneOf = (shown: string, words: string, found: string, orElse = ''): string =>
  `${shown} trae «${words}» además del número. Escriba solo ${found}, si esa es la cifra${orElse}.`

/** '5 mil' of money may be so many pesos, or so many thousands of them. */
function ofThousands(found: string, shown: string, isInM: boolean | undefined): string {
  const single = hereOf(readDigits(found)!)
  const whole = printDecimalText(decimalText(multiply(ratio(single.value), ratio(1000)), 0))
  return isInM
    ? `${shown} puede ser ${whole} M$, o ${whole} pesos. Escriba ${whole}, o ${printed(single)}.`
    : aloneOf(shown, 'mil', whole)
}

/** What a spreadsheet shows of a number that has no room. */
const TOO_NARROW = /^\W*#+\W*$/

function ofWhy(why: WhyNoNumber, shown: string, { what, example, orElse = '', isInM }: Wanted): string {
  const write = `Escriba ${what}, como ${example}`
  switch (why) {
    case 'cells':
      return SEVERAL_CELLS
    case 'error':
      if (TOO_NARROW.test(shown))
        return `${shown} es una columna muy angosta de la planilla. Ensánchela y copie de nuevo.`
      return `${shown} es un error de Excel, no un número. ${write}${orElse}.`
    case 'formula':
      return `${shown} es una fórmula, no un número. Escriba su resultado.`
    case 'currency':
      return isInM
        ? `${shown} no está en pesos. Páselo a pesos y escríbalo en M$, como ${example}.`
        : `${shown} no está en pesos, y aquí va ${what}. ${write}.`
    case 'marks':
      return `${shown} no es un número: tiene puntos, comas o espacios fuera de lugar. ${write}.`
    case 'long':
      return `${shown} no es un número: es demasiado largo. ${write}.`
    case 'words':
      return `${shown} no es ${what}. Escriba un número, como ${example}${orElse}.`
  }
}

/** Why an amount in this unit can't stand here. In M$ it is said how much it is, where that is certain. */
export function refuseUnit(reading: Positive, typed: string, { what, example, isInM }: Wanted): string {
  const unit = unitOf(reading)!
  if (unit === 'personas' && !isInM) return aloneOf(quoted(typed), unit, printed(hereOf(reading)))
  const inM = isInM && reading.is === 'number' ? IN_M[unit] : undefined
  const write = inM && reading.is === 'number' ? decimalText(multiply(ratio(reading.value), inM), 0) : undefined
  const others = `aquí va ${what}. Escriba, por ejemplo, ${example}.`
  return `${quoted(typed)} ${NAMES[unit]}; ${write ? `aquí van M$. Escriba ${printDecimalText(write)}.` : others}`
}

export const unitOf = (reading: Positive): Unit | undefined => hereOf(reading).unit

const NAMES: Record<Unit, string> = {
  M$: 'está en miles de pesos',
  MM$: 'está en millones de pesos',
  $: 'lleva signo de pesos',
  pesos: 'está en pesos',
  '%': 'es un porcentaje',
  personas: 'cuenta personas',
}

/** How many M$ one of it is. */
const IN_M: Partial<Record<Unit, Ratio>> = { MM$: ratio(1000), pesos: ratio('0.001') }
