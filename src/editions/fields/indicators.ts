import { isMarker } from '../../ficha/answer.ts'
import { column, table } from '../../ficha/field.ts'
import { choice } from '../../ficha/kinds/choice.ts'
import { decimal } from '../../ficha/kinds/decimal.ts'
import { longText } from '../../ficha/kinds/text.ts'
import { count } from '../../ficha/kinds/whole-number.ts'
import {
  DENOMINATOR_COUNTS,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_DIMENSIONS,
  INDICATOR_KINDS,
  INDICATOR_UNITS,
  NUMBER_UNIT,
} from '../catalogs/choices.ts'

const source = 'ficha 2023, IV. Eficacia, Indicadores de propósito e Indicadores complementarios'

/** A number of units has no denominator. */
const isCount = (answerOf: (key: string) => unknown): boolean => answerOf('unit') === NUMBER_UNIT

export const indicators = table({
  id: 'indicators',
  label: 'Indicadores',
  rowLabel: 'indicador',
  nameColumn: 'name',
  carried: true,
  maxRows: 60,
  demanded: 'no',
  help: 'Los indicadores de propósito y los complementarios, con su fórmula y sus valores.',
  columns: {
    name: column({
      id: 'indicatorName',
      label: 'Nombre',
      kind: longText,
      help: 'Nombre del indicador, distinto de los otros.',
      source,
    }),
    kind: column({
      id: 'indicatorKind',
      label: 'Tipo',
      kind: choice(INDICATOR_KINDS),
      help: 'Si mide el propósito o lo complementa.',
      source,
    }),
    numeratorText: column({
      id: 'indicatorNumeratorText',
      label: 'Qué cuenta el numerador',
      kind: longText,
      help: 'Lo que se cuenta arriba de la división, con las palabras que se imprimirán.',
      source,
    }),
    denominatorText: column({
      id: 'indicatorDenominatorText',
      label: 'Qué cuenta el denominador',
      kind: longText,
      help: 'Lo que se cuenta abajo de la división, con las palabras que se imprimirán.',
      waivedBy: isCount,
      source,
    }),
    denominatorCounts: column({
      id: 'indicatorDenominatorCounts',
      label: 'El denominador cuenta',
      kind: choice(DENOMINATOR_COUNTS),
      help: 'Si cuenta una población de la ficha, debe coincidir con ella.',
      waivedBy: isCount,
      source: 'ficha 2023, Hallazgos, 3. Eficacia: el denominador, coherente con la población que nombra',
    }),
    unit: column({
      id: 'indicatorUnit',
      label: 'Unidad de medida',
      kind: choice(INDICATOR_UNITS),
      help: 'Cómo se expresa el valor.',
      source,
    }),
    dimension: column({
      id: 'indicatorDimension',
      label: 'Dimensión',
      kind: choice(INDICATOR_DIMENSIONS),
      help: 'Qué aspecto del desempeño mide.',
      source,
    }),
    frequency: column({
      id: 'indicatorFrequency',
      label: 'Periodicidad',
      kind: choice(FREQUENCIES),
      help: 'Cada cuánto se mide.',
      source,
    }),
    direction: column({
      id: 'indicatorDirection',
      label: 'Sentido de medición',
      kind: choice(DIRECTIONS),
      help: 'Ascendente si mejora cuando sube; descendente si mejora cuando baja.',
      source,
    }),
    verification: column({
      id: 'indicatorVerification',
      label: 'Medios de verificación',
      kind: longText,
      help: 'De dónde salen los datos y quién los guarda.',
      source: 'formulario de la ficha, Indicadores',
    }),
    numerator: column({
      id: 'indicatorNumerator',
      label: 'Numerador del año',
      short: 'Numerador',
      kind: count,
      help: 'El número de arriba de la división; si no se reporta, S/I.',
      carried: 'no',
      source,
    }),
    denominator: column({
      id: 'indicatorDenominator',
      label: 'Denominador del año',
      short: 'Denominador',
      kind: count,
      help: 'El número de abajo de la división, mayor que 0; si no se reporta, déjelo en blanco y ponga S/I en el numerador.',
      carried: 'no',
      waivedBy: (answerOf) => isCount(answerOf) || isMarker(answerOf('numerator')),
      source,
    }),
    value: column({
      id: 'indicatorFormerValue',
      label: 'Valor efectivo',
      short: 'Valor',
      kind: decimal,
      years: [-2, -1],
      demanded: 'no',
      help: 'El valor publicado ese año; N/C si el indicador cambió o es nuevo.',
      source,
    }),
  },
  source,
})
