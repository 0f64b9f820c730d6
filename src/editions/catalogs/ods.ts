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

/** Descriptions after the title, as the fichas of an edition print them; only those seen in print. */
export type OdsDescriptions = Readonly<Record<string, string>>

/** Fichas of 2019 and 2020; that of goal 10 carries the one of goal 11 too, as printed. */
export const ODS_DESCRIPTIONS_2019: OdsDescriptions = {
  '1': 'Poner fin a la pobreza en todas sus formas en todo el mundo',
  '3': 'Garantizar una vida sana y promover el bienestar para todos en todas las edades',
  '4': 'Garantizar una educación inclusiva, equitativa y de calidad y promover oportunidades de aprendizaje durante toda la vida para todos',
  '10': 'Reducir la desigualdad en y entre los países: Lograr que las ciudades y los asentamientos humanos sean inclusivos, seguros, resilientes y sostenibles',
  '16': 'Promover sociedades, justas, pacíficas e inclusivas',
  '17': 'Revitalizar la Alianza Mundial para el Desarrollo Sostenible',
}

export const ODS_DESCRIPTIONS_2023: OdsDescriptions = { '10': 'Reducir la desigualdad en y entre los países.' }

/** The 17 goals of sustainable development (ODS). */
export const ODS: readonly Option[] = TITLES.map((title, index) => ({
  value: String(index + 1),
  label: `${index + 1}. ${title}`,
}))

/** '10. Reducción de las desigualdades: Reducir …', or the title alone where no description was seen. */
export function printOds(value: string, descriptions: OdsDescriptions): string {
  const label = ODS.find((one) => one.value === value)?.label ?? value
  return descriptions[value] ? `${label}: ${descriptions[value]}` : label
}
