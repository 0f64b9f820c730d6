import { isUnreadable } from '../../ficha/answer.ts'
import { cellRule } from '../../ficha/cell-rule.ts'
import { demandedOffsets } from '../../ficha/field.ts'
import { plainText } from '../../ficha/kinds/choice.ts'
import { problemOf } from '../../ficha/kinds/kind.ts'
import {
  isEqual,
  isOver,
  isUnder,
  marker,
  not,
  or,
  product,
  type Quantity,
  whole,
  ZERO_QUANTITY,
} from '../../ficha/quantity.ts'
import { threshold } from '../thresholds.ts'
import { amount, distance, exact, gap } from './message-amounts.ts'

const NOTHING = marker('-')

/** What was typed and could not be read stays as typed, and says what to write instead. */
export const unreadable = cellRule({
  id: 'unreadable',
  title: 'Respuesta que no se puede leer',
  checks: 'Revisa que cada respuesta se pueda leer como lo que se pregunta: un número, un año, una opción.',
  severity: 'block',
  appliesTo: () => true,
  holds: (cell) => !isUnreadable(cell.answer) || !cell.open,
  message: ({ label, asked, answer }) => `${label}: ${isUnreadable(answer) ? problemOf(asked.kind, answer) : ''}`,
  compares: () => [NOTHING, NOTHING],
  summary: ({ answer }) => (isUnreadable(answer) ? `«${answer.typed.slice(0, 40)}»` : ''),
  cases: { breaks: { 'lawExecuted~t': '12a' }, holds: { 'lawExecuted~t': '$ 100.000' } },
  source: 'formulario de la ficha: lo que se pide en cada respuesta',
})

export const demanded = cellRule({
  id: 'demanded',
  title: 'Falta responder',
  checks: 'Revisa que esté respondido todo lo que la edición exige antes de enviar.',
  severity: 'block',
  appliesTo: (asked) =>
    asked.demanded !== 'no' && (asked.is === 'column' || demandedOffsets(asked).length > 0 || !asked.years),
  holds: ({ answer, demanded }) => answer !== undefined || !demanded,
  message: ({ wanted, asked }) =>
    `Falta ${wanted}. ${asked.kind.numeric ? 'Escriba un número; si no hubo, 0; si no aplica, N/A; si no se reporta, S/I.' : asked.help}`,
  compares: () => [NOTHING, NOTHING],
  summary: () => 'en blanco',
  cases: { breaks: { purpose: '' }, holds: { 'finalBudget~t': '-' } },
  source: 'formulario de la ficha: lo que no dice «Opcional» se exige en el año que se informa',
})

const signsOf = (name: string): string => name.replace(/[\p{L}\p{M}\p{N}\s]/gu, '')

/** Capitals, accents and spaces tell no names apart; signs do: 'Becas < 18 años' is not 'Becas > 18 años'. */
const isSameName = (a: string, b: string): boolean => plainText(a) === plainText(b) && signsOf(a) === signsOf(b)

export const repeatedName = cellRule({
  id: 'repeatedName',
  title: 'Nombre repetido',
  checks:
    'Revisa que dos filas de una tabla no lleven el mismo nombre; mayúsculas, tildes y espacios no los distinguen.',
  severity: 'block',
  appliesTo: (asked) => asked.is === 'column' && asked.key === 'name',
  holds: ({ answer, others }) =>
    typeof answer !== 'string' || !others.some((one) => typeof one === 'string' && isSameName(one, answer)),
  message: ({ label, answer }) => `${label}: «${String(answer)}» está repetido. Dé a cada uno un nombre distinto.`,
  compares: () => [NOTHING, NOTHING],
  summary: ({ answer }) => `«${String(answer).slice(0, 40)}» dos veces`,
  cases: { breaks: { 'componentName~c2': 'ASESORIA' }, holds: { 'componentName~c2': 'Asesoría técnica' } },
  source: 'revisión propia de Cuadra: dos filas con el mismo nombre no se distinguen en la ficha publicada',
})

export const firstYearLate = cellRule({
  id: 'firstYearLate',
  title: 'Año de inicio posterior al período',
  checks: 'Revisa que el año de inicio del programa no sea posterior al año que se informa.',
  severity: 'block',
  appliesTo: (asked) => asked.id === 'firstYear',
  holds: ({ answer, context }) => typeof answer !== 'number' || answer <= context.t,
  message: ({ answer, context }) =>
    `El año de inicio (${String(answer)}) es posterior al del período (${context.t}) en ${Number(answer) - context.t}. Escriba el año en que empezó.`,
  compares: ({ answer, context }) => [whole(Number(answer)), whole(context.t)],
  summary: ({ answer, context }) => `${String(answer)} contra ${context.t}`,
  cases: { breaks: { firstYear: '2190' }, holds: { firstYear: '1999' } },
  source: 'revisión propia de Cuadra: un programa que se informa ya empezó',
})

const apart = (a: Quantity, b: Quantity): string => {
  const difference = distance(a, b)
  return difference ? ` (diferencia de ${exact(difference)})` : ''
}

/** A value of a former year that differs from the one published then. */
export const formerChanged = cellRule({
  id: 'formerChanged',
  title: 'Valor de un año anterior distinto del publicado',
  checks: 'Revisa que los valores de años anteriores sean los que entonces se publicaron.',
  severity: 'ask',
  appliesTo: (asked) => asked.kind.numeric && asked.years !== undefined,
  holds: (cell) => {
    if (cell.answer === undefined || cell.publishedAnswer === undefined) return undefined
    if (cell.answer === cell.publishedAnswer) return true
    const { quantity, published } = cell
    if (quantity.is === 'unknown' || published.is === 'unknown') return undefined
    if (quantity.is === 'marker' || published.is === 'marker')
      return quantity.is === published.is && amount(quantity) === amount(published)
    return isEqual(quantity, published)
  },
  message: ({ label, quantity, published }) =>
    `${label}: escribió ${exact(quantity)} y entonces se publicó ${exact(published)}${apart(quantity, published)}. Vuelva al publicado o explique el cambio.`,
  compares: ({ quantity, published }) => [quantity, published],
  summary: ({ quantity, published }) => `${exact(quantity)} contra ${exact(published)} publicado`,
  asks: 'Por qué cambió un valor ya publicado',
  cases: { breaks: { 'finalBudget~t-1': '95.001' }, holds: { 'finalBudget~t-1': '95.000' } },
  source: 'ficha publicada del año anterior',
})

/** Pesos typed for M$, or the other way round. */
export const thousandfold = cellRule({
  id: 'thousandfold',
  title: 'Cambio de mil veces contra el año anterior',
  checks:
    'Revisa que un monto o una cantidad no salte cientos de veces de un año al siguiente, como ocurre al escribir pesos en vez de M$.',
  severity: 'ask',
  thresholds: [threshold.jump],
  appliesTo: (asked) => asked.kind.id === 'money' || asked.kind.id === 'count',
  holds: (cell) => {
    if (typeof cell.answer !== 'number' || typeof cell.yearBeforeAnswer !== 'number') return undefined
    const { quantity, yearBefore, threshold } = cell
    if (quantity.is !== 'number' || yearBefore.is !== 'number') return undefined
    if (!isOver(quantity, ZERO_QUANTITY) || !isOver(yearBefore, ZERO_QUANTITY)) return true
    const times = threshold('jump')
    const [up, down] = [product(yearBefore, times), product(quantity, times)]
    return not(or(not(isUnder(quantity, up)), not(isUnder(yearBefore, down))))
  },
  message: ({ label, asked, quantity, yearBefore }) =>
    `${label}: ${amount(quantity)} contra ${amount(yearBefore)} el año anterior (diferencia de ${gap(quantity, yearBefore)}). ${asked.kind.id === 'money' ? 'Revise si uno está en pesos y no en M$' : 'Revise si sobran o faltan cifras'}, o explique el cambio.`,
  compares: ({ quantity, yearBefore }) => [quantity, yearBefore],
  summary: ({ quantity, yearBefore }) => `${amount(quantity)} contra ${amount(yearBefore)}`,
  asks: 'Por qué cambió tanto de un año a otro',
  cases: {
    breaks: { 'initialBudget~t': '100.000.000' },
    holds: { 'initialBudget~t': '100.001' },
  },
  source: 'revisión propia de Cuadra: los montos de la ficha van en M$, miles de pesos',
})
