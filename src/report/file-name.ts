import type { ReportDocument } from '../ficha/report-document.ts'

const LONGEST = 60

/**
 * The name of a file of a report: 'ficha-2023-inmigrante-y-refugio.xlsx'; of something else of the same ficha, begun with
 * what it is. ASCII, whatever the programme is called.
 */
export function fileName(
  { year, heading }: Pick<ReportDocument, 'year' | 'heading'>,
  extension: string,
  what = 'ficha',
): string {
  const slug = (heading[0] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const short = slug.length > LONGEST ? slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : slug
  return `${[what, year, short].filter(Boolean).join('-')}.${extension}`
}
