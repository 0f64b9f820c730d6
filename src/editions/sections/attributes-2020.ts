import { field } from '../../ficha/field.ts'
import { yesNo } from '../../ficha/kinds/choice.ts'
import { longText } from '../../ficha/kinds/text.ts'
import type { Section } from '../../ficha/section.ts'
import { sourced } from '../fields/sourced.ts'
import * as asked from './attributes.ts'

const source = 'fichas 2020 y 2021, IV. Otros antecedentes u Otros atributos del programa'
const ods = sourced(asked.ods, source)
const povertyCarencias = sourced(asked.povertyCarencias, source)
const incomePoverty = sourced(asked.incomePoverty, source)
const incomeChannel = sourced(
  asked.incomeChannel,
  'ficha 2023, V. Otros atributos, Pobreza por ingresos: mediante acciones de apoyo',
)

const healthSource = 'fichas 2020 y 2021, ajustes por situación socio sanitaria'

export const healthAdjustments = field({
  id: 'healthAdjustments',
  label: 'Tuvo ajustes por la emergencia sanitaria',
  kind: yesNo,
  help: 'Si la crisis sanitaria por COVID-19 cambió o reprogramó la implementación del programa.',
  source: healthSource,
})

export const healthAdjustmentsText = field({
  id: 'healthAdjustmentsText',
  label: 'Cambios en la estrategia de intervención',
  kind: longText,
  help: 'Qué cambió y por qué, como se publicará.',
  onlyIf: healthAdjustments,
  source: healthSource,
})

export const emergencyFund = field({
  id: 'emergencyFund',
  label: 'Ejecutó recursos del Fondo de Emergencia Transitorio (FET)',
  kind: yesNo,
  help: 'Si ejecutó recursos del FET o de fondos especiales del Tesoro Público.',
  source: 'ficha 2021, V. Contingencia sanitaria',
})

const screen = (health: readonly Section['parts'][number][]): Section => ({
  id: 'atributos',
  title: 'Otros atributos',
  parts: [
    { part: 'fields', title: 'Contribución a los ODS', fields: [ods] },
    { part: 'fields', title: 'Pobreza', fields: [povertyCarencias, incomePoverty, incomeChannel] },
    ...health,
  ],
  source,
})

const title = 'Contingencia sanitaria'

export const attributes2020 = screen([{ part: 'fields', title, fields: [healthAdjustments, healthAdjustmentsText] }])
export const attributes2021 = screen([
  { part: 'fields', title, fields: [emergencyFund, healthAdjustments, healthAdjustmentsText] },
])
