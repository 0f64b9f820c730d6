import type { Option } from '../../ficha/kinds/kind.ts'

const TITLES = [
  'Fin de la pobreza',
  'Hambre cero',
  'Salud y bienestar',
  'Educación de calidad',
  'Igualdad de género',
  'Agua limpia y saneamiento',
  'Energía asequible y no contaminante',
  'Trabajo decente y crecimiento económico',
  'Industria, innovación e infraestructura',
  'Reducción de las desigualdades',
  'Ciudades y comunidades sostenibles',
  'Producción y consumo responsables',
  'Acción por el clima',
  'Vida submarina',
  'Vida de ecosistemas terrestres',
  'Paz, justicia e instituciones sólidas',
  'Alianzas para lograr los objetivos',
]

/** Descriptions that fichas print after the title; only those seen in print. */
const DESCRIPTIONS: Record<string, string> = { '10': 'Reducir la desigualdad en y entre los países.' }

/** The 17 goals of sustainable development (ODS). */
export const ODS: readonly Option[] = TITLES.map((title, index) => ({
  value: String(index + 1),
  label: `${index + 1}. ${title}`,
}))

export function printOds(value: string): string {
  const label = ODS.find((one) => one.value === value)?.label ?? value
  return DESCRIPTIONS[value] ? `${label}: ${DESCRIPTIONS[value]}` : label
}
