import { MARKERS } from '../../ficha/answer.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { EntryRule } from '../book-plan.ts'
import type { ChoiceLists } from './choice-lists.ts'

/** What a spreadsheet takes of a help. */
const MOST = 255

const orMarker = (condition: string): string =>
  `OR(${condition},${MARKERS.map((marker) => `{}="${marker}"`).join(',')})`
const MARKED = `un marcador: ${MARKERS.join(', ')}`

/** What may be typed where a question is asked, and what is said of it as its cell is chosen. */
export function entryRule(asked: Field | Column, lists: ChoiceLists): EntryRule {
  return { ...ruleOf(asked, lists), prompt: promptOf(asked) }
}

function ruleOf(asked: Field | Column, lists: ChoiceLists): Omit<EntryRule, 'prompt'> {
  const { kind } = asked
  switch (kind.id) {
    case 'money':
    case 'count':
      return {
        condition: orMarker('AND(ISNUMBER({}),N({})>=0,N({})=INT(N({})))'),
        refusal: `Escriba un número sin decimales de 0 o más, o ${MARKED}.`,
      }
    case 'decimal':
      return {
        condition: orMarker('AND(ISNUMBER({}),N({})>=0)'),
        refusal: `Escriba un número de 0 o más, o ${MARKED}.`,
      }
    case 'year': {
      const isYear = 'AND(ISNUMBER({}),N({})>=1900,N({})<2200,N({})=INT(N({})))'
      const isPermanent = kind.check('Permanente') === undefined
      return isPermanent
        ? { condition: `OR(${isYear},{}="Permanente")`, refusal: "Escriba un año de cuatro cifras o 'Permanente'." }
        : { condition: isYear, refusal: 'Escriba un año de cuatro cifras.' }
    }
    case 'choice':
    case 'yesNo':
      return { list: lists.of(asked)!, refusal: 'Elija una de las opciones de la lista.' }
    default:
      return {}
  }
}

function promptOf(asked: Field | Column): string {
  const several =
    asked.kind.id === 'list' ? ' Una por línea (Alt Enter); las opciones están en la hoja «Opciones».' : ''
  const only = asked.onlyIf ? ` Solo si en «${asked.onlyIf.label}» se responde sí.` : ''
  const prompt = `${asked.help}${several}${only}`
  return prompt.length > MOST ? `${prompt.slice(0, MOST - 1)}…` : prompt
}
