/** Ministries and services of the examples; those called 'ejemplo' are invented. */
export const MINISTRIES = [
  { id: 'interior', name: 'Ministerio de Interior y Seguridad Pública' },
  { id: 'desarrollo-local', name: 'Ministerio de Desarrollo Local (ejemplo)' },
  { id: 'desarrollo-social', name: 'Ministerio de Desarrollo Social y Familia' },
  { id: 'justicia', name: 'Ministerio de Justicia y Derechos Humanos' },
] as const

/** Services that have generated programmes. */
export const SERVICES = [
  { id: 'subsecretaria-interior', name: 'Subsecretaría del Interior', ministry: 'interior' },
  { id: 'oficios', name: 'Servicio de Oficios y Empleo Local (ejemplo)', ministry: 'desarrollo-local' },
  { id: 'lectura', name: 'Instituto de Lectura Pública (ejemplo)', ministry: 'desarrollo-local' },
] as const

/** Services of fichas that were published, besides. */
export const PUBLISHED_SERVICES = [
  { id: 'servicios-sociales', name: 'Subsecretaría de Servicios Sociales', ministry: 'desarrollo-social' },
  { id: 'menores', name: 'Servicio Nacional de Menores', ministry: 'justicia' },
] as const

export const ALL_SERVICES = [...SERVICES, ...PUBLISHED_SERVICES]

export type Service = (typeof ALL_SERVICES)[number]

export const ministryOf = (service: Service): string =>
  MINISTRIES.find((one) => one.id === service.ministry)?.name ?? service.ministry
