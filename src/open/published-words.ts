import type { PublishedFormat } from '../protocol/publication.ts'

/** What each file of a publication is called, on its button and in a sentence. */
export const FILE_NAMES: Readonly<Record<PublishedFormat, { readonly button: string; readonly the: string }>> = {
  pdf: { button: 'PDF', the: 'el PDF' },
  xlsx: { button: 'Excel', the: 'el Excel' },
  html: { button: 'Página web', the: 'la página web' },
  json: { button: 'Datos (JSON)', the: 'el archivo de datos' },
  factors: { button: 'Inflactores (CSV)', the: 'la tabla de inflactores' },
  manifest: { button: 'Manifiesto (JSON)', the: 'el manifiesto' },
}

const UNITS = [
  { size: 1_000_000, name: 'MB', digits: 1 },
  { size: 1_000, name: 'kB', digits: 0 },
] as const

/** '214 kB', '1,2 MB', '950 bytes'. */
export function printSize(bytes: number): string {
  const unit = UNITS.find(({ size }) => bytes >= size)
  if (!unit) return `${bytes} bytes`
  return `${(bytes / unit.size).toLocaleString('es-CL', { maximumFractionDigits: unit.digits })} ${unit.name}`
}
