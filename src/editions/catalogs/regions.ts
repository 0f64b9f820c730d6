import type { CatalogRow } from '../../ficha/field.ts'

/** Regions north to south with their official code (Decreto 1.115 de 2018, Interior), and as people write them. */
export const REGIONS: readonly CatalogRow[] = [
  { code: '15', label: 'Arica y Parinacota', alsoCalled: ['Arica'] },
  { code: '01', label: 'Tarapacá' },
  { code: '02', label: 'Antofagasta' },
  { code: '03', label: 'Atacama' },
  { code: '04', label: 'Coquimbo' },
  { code: '05', label: 'Valparaíso' },
  { code: '13', label: 'Metropolitana de Santiago', alsoCalled: ['Metropolitana', 'RM'] },
  { code: '06', label: "Libertador General Bernardo O'Higgins", alsoCalled: ["O'Higgins"] },
  { code: '07', label: 'Maule' },
  { code: '16', label: 'Ñuble' },
  { code: '08', label: 'Biobío' },
  { code: '09', label: 'La Araucanía', alsoCalled: ['Araucanía'] },
  { code: '14', label: 'Los Ríos' },
  { code: '10', label: 'Los Lagos' },
  { code: '11', label: 'Aysén del General Carlos Ibáñez del Campo', alsoCalled: ['Aysén', 'Aisén'] },
  {
    code: '12',
    label: 'Magallanes y de la Antártica Chilena',
    alsoCalled: ['Magallanes'],
  },
]

/** Spending that no region has. */
export const CENTRAL: CatalogRow = { code: 'central', label: 'Nivel central', alsoCalled: ['Central'] }

export const REGIONS_AND_CENTRAL: readonly CatalogRow[] = [...REGIONS, CENTRAL]

/** The order of print: Ñuble after Biobío, Metropolitana last of the regions (fichas 2019–2023). */
const PRINT_ORDER = [
  '15',
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '16',
  '09',
  '14',
  '10',
  '11',
  '12',
  '13',
  'central',
]

/** Spellings of the fichas of 2023 that differ from the official ones. */
const PRINTED_2023: Record<string, string> = { '08': 'Bíobío', '12': 'Magallanes y Antártica Chilena' }

export const inPrintOrder = (codes: readonly string[]): string[] =>
  [...codes].sort((a, b) => PRINT_ORDER.indexOf(a) - PRINT_ORDER.indexOf(b))

/** Those of 2019 and 2020, and of 2021, where they differ from those of 2023. */
const PRINTED_2019: Record<string, string> = { ...PRINTED_2023, '06': 'Libertador General Bernardo OHiggins' }
const PRINTED_2021: Record<string, string> = { ...PRINTED_2023, '08': 'Bío-bío' }

const printedAs =
  (spellings: Record<string, string>) =>
  (code: string): string =>
    spellings[code] ?? REGIONS_AND_CENTRAL.find((one) => one.code === code)?.label ?? code

export const printRegion2019 = printedAs(PRINTED_2019)
export const printRegion2021 = printedAs(PRINTED_2021)
export const printRegion2023 = printedAs(PRINTED_2023)
