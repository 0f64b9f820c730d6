import { field } from '../../ficha/field.ts'
import { choice, list, yesNo } from '../../ficha/kinds/choice.ts'
import type { Section } from '../../ficha/section.ts'
import { GENDER_FIELDS, GENDER_MEASURES, INCOME_CHANNELS } from '../catalogs/choices.ts'
import { ODS } from '../catalogs/ods.ts'
import { CARENCIAS_2015 } from '../catalogs/poverty.ts'

const source = 'ficha 2023, V. Otros atributos'

export const ods = field({
  id: 'ods',
  label: 'Objetivos de desarrollo sostenible (ODS)',
  kind: list({ options: ODS, none: true }),
  help: 'A cuáles contribuye el programa; si a ninguno, marque «Ninguno».',
  source,
})

export const povertyCarencias = field({
  id: 'povertyCarencias',
  label: 'Pobreza multidimensional',
  kind: list({ options: CARENCIAS_2015, none: 'Ninguna' }),
  help: 'Qué carencias contribuye a reducir; si no es ninguna, marque «Ninguna».',
  onlySocial: true,
  source,
})

export const incomePoverty = field({
  id: 'incomePoverty',
  label: 'Contribuye a reducir la pobreza por ingresos',
  kind: yesNo,
  help: 'Si el programa ayuda a que las personas tengan más ingresos.',
  onlySocial: true,
  source,
})

export const incomeChannel = field({
  id: 'incomeChannel',
  label: 'De qué manera',
  kind: choice(INCOME_CHANNELS),
  help: 'Cómo aumenta los ingresos.',
  onlyIf: incomePoverty,
  onlySocial: true,
  source,
})

export const genderApproach = field({
  id: 'genderApproach',
  label: 'Incorpora enfoque de género',
  kind: yesNo,
  help: 'Si el programa incorporó enfoque de género al implementarse en el año.',
  source,
})

export const registersSex = field({
  id: 'registersSex',
  label: 'Cuenta con información según sexo registral',
  kind: yesNo,
  help: 'Si sabe cuántas mujeres y hombres atiende.',
  onlyIf: genderApproach,
  source,
})

export const genderMeasures = field({
  id: 'genderMeasures',
  label: 'Tipo de medidas',
  kind: list({ options: GENDER_MEASURES, none: 'Ninguna' }),
  help: 'Qué clase de medidas incorporó.',
  onlyIf: genderApproach,
  source,
})

export const genderFields = field({
  id: 'genderFields',
  label: 'Ámbitos de acción',
  kind: list({ options: GENDER_FIELDS, open: true, none: true }),
  help: 'Dónde las incorporó; puede agregar otros, uno por línea.',
  onlyIf: genderApproach,
  source,
})

export const attributes2023: Section = {
  id: 'atributos',
  title: 'Otros atributos',
  parts: [
    { part: 'fields', title: 'Contribución a los ODS', fields: [ods] },
    { part: 'fields', title: 'Pobreza', fields: [povertyCarencias, incomePoverty, incomeChannel] },
    {
      part: 'fields',
      title: 'Enfoque de género',
      fields: [genderApproach, registersSex, genderMeasures, genderFields],
    },
  ],
  source,
}
