import type { Option } from '../../ficha/kinds/kind.ts'

/** Dimensions and carencias of multidimensional poverty (CASEN, method of 2015), capitals as the fichas print them. */
export const POVERTY_2015 = [
  { dimension: 'Educación', carencias: ['Asistencia', 'Rezago escolar', 'Escolaridad'] },
  { dimension: 'Salud', carencias: ['Malnutrición en niños(as)', 'Adscripción al sistema de salud', 'Atención'] },
  { dimension: 'Trabajo y Seguridad Social', carencias: ['Ocupación', 'Seguridad social', 'Jubilaciones'] },
  { dimension: 'Vivienda y Entorno', carencias: ['Habitabilidad', 'Servicios básicos', 'Entorno'] },
  {
    dimension: 'Redes y Cohesión Social',
    carencias: ['Apoyo y participación social', 'Trato igualitario', 'Seguridad'],
  },
] as const

/** One option per carencia: 'Salud: Atención'. */
export const CARENCIAS_2015: readonly Option[] = POVERTY_2015.flatMap(({ dimension, carencias }) =>
  carencias.map((carencia) => ({ value: `${dimension}: ${carencia}`, label: `${dimension}: ${carencia}` })),
)
