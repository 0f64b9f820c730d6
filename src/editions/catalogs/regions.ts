import type { CatalogRow } from '../../ficha/field.ts'

/** Regions north to south with their official code (Decreto 1.115 de 2018, Interior), and as people write them. */
export const REGIONS: readonly CatalogRow[] = [
  { code: '15', label: 'Arica y Parinacota', alsoCalled: ['Arica', 'XV'] },
  { code: '01', label: 'Tarapacá', alsoCalled: ['I'] },
  { code: '02', label: 'Antofagasta', alsoCalled: ['II'] },
  { code: '03', label: 'Atacama', alsoCalled: ['III'] },
  { code: '04', label: 'Coquimbo', alsoCalled: ['IV'] },
  { code: '05', label: 'Valparaíso', alsoCalled: ['V'] },
  { code: '13', label: 'Metropolitana de Santiago', alsoCalled: ['Metropolitana', 'RM', 'R.M.', 'Santiago'] },
  { code: '06', label: "Libertador General Bernardo O'Higgins", alsoCalled: ["O'Higgins", 'O Higgins', 'VI'] },
  { code: '07', label: 'Maule', alsoCalled: ['VII'] },
  { code: '16', label: 'Ñuble', alsoCalled: ['XVI'] },
  { code: '08', label: 'Biobío', alsoCalled: ['Bío Bío', 'VIII'] },
  { code: '09', label: 'La Araucanía', alsoCalled: ['Araucanía', 'IX'] },
  { code: '14', label: 'Los Ríos', alsoCalled: ['XIV'] },
  { code: '10', label: 'Los Lagos', alsoCalled: ['X'] },
  { code: '11', label: 'Aysén del General Carlos Ibáñez del Campo', alsoCalled: ['Aysén', 'Aisén', 'XI'] },
  {
    code: '12',
    label: 'Magallanes y de la Antártica Chilena',
    alsoCalled: ['Magallanes', 'Magallanes y Antártica', 'XII'],
  },
]

/** Spending that no region has. */
export const CENTRAL: CatalogRow = { code: 'central', label: 'Nivel central', alsoCalled: ['Central', 'Gasto central'] }

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
