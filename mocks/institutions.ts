/** Ministries and services of the examples; those called 'ejemplo' are invented. */
export const MINISTRIES = [
  { id: 'interior', name: 'Ministerio de Interior y Seguridad Pública' },
  { id: 'desarrollo-local', name: 'Ministerio de Desarrollo Local (ejemplo)' },
] as const

export const SERVICES = [
  { id: 'subsecretaria-interior', name: 'Subsecretaría del Interior', ministry: 'interior' },
  { id: 'oficios', name: 'Servicio de Oficios y Empleo Local (ejemplo)', ministry: 'desarrollo-local' },
  { id: 'lectura', name: 'Instituto de Lectura Pública (ejemplo)', ministry: 'desarrollo-local' },
] as const

export type Service = (typeof SERVICES)[number]

export const ministryOf = (service: Service): string =>
  MINISTRIES.find((one) => one.id === service.ministry)?.name ?? service.ministry
