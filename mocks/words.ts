/** Words that the examples are made of: plausible, invented. */
export const PROGRAMMES = [
  'Barrios que Leen',
  'Oficios para la Vida',
  'Puentes al Trabajo',
  'Red de Cuidadores',
  'Semillas de Rulo',
  'Escuelas de Invierno',
  'Ferias Libres Digitales',
  'Patrimonio en Tren',
  'Caletas Seguras',
  'Mujeres Apicultoras',
  'Bibliomóviles del Secano',
  'Talleres del Altiplano',
  'Plazas Activas',
  'Agua para el Valle',
  'Emprende tu Mar',
  'Bosque Nativo Cercano',
]

export const PLACES = ['Norte', 'Sur', 'Cordillera', 'Costa', 'Valle Central', 'Patagonia', 'Islas', 'Fronteras']

export const COMPONENTS: readonly { readonly name: string; readonly unit: string }[] = [
  { name: 'Capacitación en oficios', unit: 'Personas capacitadas' },
  { name: 'Asesoría técnica en terreno', unit: 'Visitas realizadas' },
  { name: 'Subsidio de traslado', unit: 'Subsidios pagados' },
  { name: 'Fondo concursable para organizaciones', unit: 'Proyectos financiados' },
  { name: 'Entrega de equipamiento', unit: 'Equipos entregados' },
  { name: 'Talleres comunitarios', unit: 'Talleres' },
  { name: 'Acompañamiento psicosocial', unit: 'Familias acompañadas' },
  { name: 'Colección itinerante', unit: 'Préstamos' },
  { name: 'Mejoramiento de infraestructura menor', unit: 'Obras terminadas' },
  { name: 'Difusión y campañas', unit: 'Campañas' },
  { name: 'Plataforma de intermediación laboral', unit: 'Personas colocadas' },
  { name: 'Becas de certificación', unit: 'Becas' },
  { name: 'Ferias y rondas de negocio', unit: 'Ferias' },
  { name: 'Transferencia a municipios', unit: 'Convenios' },
  { name: 'Formación de monitores', unit: 'Monitores formados' },
  { name: 'Atención jurídica gratuita', unit: 'Consultas' },
  { name: 'Cuidado diurno', unit: 'Cupos ocupados' },
  { name: 'Diagnóstico participativo', unit: 'Diagnósticos' },
  { name: 'Operativos móviles', unit: 'Operativos' },
  { name: 'Insumos productivos', unit: 'Sets entregados' },
  { name: 'Tutorías escolares', unit: 'Estudiantes' },
  { name: 'Rescate de archivos locales', unit: 'Archivos' },
]

/** Who is counted above and below in an indicator: '… que terminan el taller'. */
export const ACHIEVEMENTS = [
  'que terminan el taller',
  'que consiguen empleo dentro de seis meses',
  'que certifican su oficio',
  'satisfechas con la atención',
  'que aumentan sus ventas',
  'que siguen en el programa al cabo de un año',
  'con plan de trabajo cumplido',
  'atendidas antes de treinta días',
  'que participan en dos o más actividades',
  'que mejoran su comprensión lectora',
]

export const AUDIENCES = ['Personas', 'Mujeres', 'Personas mayores', 'Jóvenes', 'Familias', 'Personas cuidadoras']

const FILLER =
  'Esta es una descripción de ejemplo, inventada para probar la ficha: no corresponde a ningún programa ni servicio real, y sus cifras tampoco. '

/** A text of a sentence or two, that says that it is invented. */
export const shortTextOf = (start: string): string => `${start} ${FILLER.trim()}`

/** A text of exactly so many characters that begins as told. */
export function textOf(start: string, length: number): string {
  const long = `${start} ${FILLER.repeat(Math.ceil(length / FILLER.length))}`
  const cut = long.slice(0, length - 1).trimEnd()
  return `${cut.padEnd(length - 1, '.')}.`
}
