import { column, table } from '../../ficha/field.ts'
import { choice } from '../../ficha/kinds/choice.ts'
import { decimal } from '../../ficha/kinds/decimal.ts'
import { variant } from '../../ficha/variant.ts'
import { COMPONENT_KIND, INDICATOR_KINDS_2019, NUMBER_UNIT } from '../catalogs/choices.ts'
import { indicators } from '../fields/indicators.ts'
import { sourcedColumns } from '../fields/sourced.ts'

const source = 'ficha 2019, Eficacia (propósito) y Eficacia (componentes)'
const asked = sourcedColumns(indicators.columns, source)
type AnswerOf = (key: string) => unknown

/** The formula prints for the indicators of the purpose alone. */
const hasNoFormula = (answerOf: AnswerOf): boolean => answerOf('kind') === COMPONENT_KIND

/** Indicators of the purpose and of the components: value of t-1 and t, and the goal of t. */
export const indicators2019 = table({
  ...indicators,
  help: 'Los indicadores de propósito y los de componentes, con sus valores y su meta.',
  columns: {
    name: asked.name,
    kind: variant(asked.kind, { kind: choice(INDICATOR_KINDS_2019), help: 'Si mide el propósito o un componente.' }),
    numeratorText: variant(asked.numeratorText, { waivedBy: hasNoFormula }),
    denominatorText: variant(asked.denominatorText, {
      waivedBy: (answerOf) => hasNoFormula(answerOf) || answerOf('unit') === NUMBER_UNIT,
    }),
    denominatorCounts: variant(asked.denominatorCounts, {
      source: 'ficha 2019, Eficacia: denominador de la fórmula de cálculo',
    }),
    unit: variant(asked.unit, { source: 'ficha 2019, Eficacia: unidad en que se imprime el valor efectivo' }),
    numerator: asked.numerator,
    denominator: asked.denominator,
    goal: column({
      id: 'indicatorGoal',
      label: 'Meta',
      kind: decimal,
      years: [0],
      help: 'El valor que se propuso alcanzar en el año; si no hubo meta, N/A.',
      source,
    }),
    value: variant(asked.value, { years: [-1] }),
  },
  source,
})
