import type { CatalogRow } from '../../ficha/field.ts'

/** Subtítulos of spending (Decreto 854 de 2004, Hacienda), as screens name them. */
export const SUBTITULOS: readonly CatalogRow[] = [
  { code: '21', label: 'Gastos en personal' },
  { code: '22', label: 'Bienes y servicios de consumo' },
  { code: '23', label: 'Prestaciones de seguridad social' },
  { code: '24', label: 'Transferencias corrientes' },
  { code: '25', label: 'Íntegros al fisco' },
  { code: '26', label: 'Otros gastos corrientes' },
  { code: '29', label: 'Adquisición de activos no financieros' },
  { code: '30', label: 'Adquisición de activos financieros' },
  { code: '31', label: 'Iniciativas de inversión' },
  { code: '32', label: 'Préstamos' },
  { code: '33', label: 'Transferencias de capital' },
  { code: '34', label: 'Servicio de la deuda' },
  { code: '35', label: 'Saldo final de caja' },
]

/** As the fichas print them: '24 (Transferencias Corrientes)'. */
const PRINTED: Record<string, string> = { '24': 'Transferencias Corrientes', '33': 'Transferencias de Capital' }

export const printSubtitulo = (code: string): string =>
  `${code} (${PRINTED[code] ?? SUBTITULOS.find((one) => one.code === code)?.label ?? code})`
