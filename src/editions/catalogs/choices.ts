import type { Option } from '../../ficha/kinds/kind.ts'

const same = (...values: string[]): Option[] => values.map((value) => ({ value, label: value }))

/** Executors seen in print; the list is open. */
export const EXECUTORS = same(
  'Municipio',
  'Gobierno provincial',
  'Organismo privado sin fines de lucro (Fundación, organización social, comunitaria, territorial, deportiva, corporación cultural, educacional, federación, otro)',
)

export const INDICATOR_KINDS: readonly Option[] = [
  { value: 'propósito', label: 'Propósito' },
  { value: 'complementario', label: 'Complementario' },
]

export const COMPONENT_KIND = 'componente'
/** 2019 measures the components too, and nothing beside the purpose. */
export const INDICATOR_KINDS_2019: readonly Option[] = [
  { value: 'propósito', label: 'Propósito' },
  { value: COMPONENT_KIND, label: 'Componente' },
]

/** 'Porcentual' is printed in 2023; the others are ours, no official list was found. */
export const PERCENT_UNIT = 'Porcentual'
export const NUMBER_UNIT = 'Número'
export const INDICATOR_UNITS = same(PERCENT_UNIT, 'Promedio', 'Tasa', NUMBER_UNIT)

export const INDICATOR_DIMENSIONS = same('Eficacia', 'Eficiencia', 'Economía', 'Calidad')
/** 'Anual' is printed; the others are ours. */
export const FREQUENCIES = same('Mensual', 'Trimestral', 'Semestral', 'Anual', 'Bianual')
export const DIRECTIONS = same('Ascendente', 'Descendente')

/** What the denominator of an indicator counts (domain §3). */
export const DENOMINATOR_COUNTS: readonly Option[] = [
  { value: 'ingresos', label: 'Personas que ingresan' },
  { value: 'egresos', label: 'Personas que egresan' },
  { value: 'beneficiarios', label: 'Personas beneficiadas' },
  { value: 'otro', label: 'Otra cosa' },
]

/** Kinds of measure of the gender approach, as printed in 2023. */
export const GENDER_MEASURES = same('Afirmativas', 'Transformadoras')
/** Fields of action seen in print; the list is open. */
export const GENDER_FIELDS = same('poblaciones', 'implementación de acciones en la estrategia de intervención')

/** 'autónomos' is printed in 2023; the other channel is ours. */
export const INCOME_CHANNELS: readonly Option[] = [
  { value: 'autónomos', label: 'Apoyo a la generación o aumento de ingresos autónomos' },
  { value: 'transferencias', label: 'Transferencias monetarias' },
]

/** Heads of the observations of the institution. */
export const OBSERVATION_HEADS = same(
  'Estrategia',
  'Diseño',
  'Población',
  'Indicadores',
  'Presupuesto',
  'Observaciones generales',
)

export const OBSERVATION_HEADS_2019 = same(
  'Antecedentes',
  'Objetivo y Población',
  'Presupuesto',
  'Observaciones generales',
)

/** Motives of an observation seen in print in 2021 (domain §3); no official list was found. */
export const OBSERVATION_MOTIVES = same(
  'No reporta o no aplica reportar producción de componentes',
  'Modificación o ajuste de uno(s) de lo(s) componentes',
  'Variación significativa de los valores reportados para indicadores complementarios',
  'Presupuesto inicial / final',
  'Gastos producción (componentes)',
  'Modificación o ajustes al diseño',
  'Variación significativa de la población beneficiada',
  'No reporte o hay información incompleta en indicadores de propósito',
  'Contexto socio sanitario COVID-19',
  'Otro(s)',
)
