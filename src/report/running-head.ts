import type { ReportDocument } from '../ficha/report-document.ts'

const LONGEST = 70

/** A text as a string of CSS inside a page: nothing in it ends the string or the style. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:;()·–-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`

/** A name in the room that a running head has. */
export const shortened = (text: string): string => {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : signs.join('')
}

/** What stands in the margins of each page: CSS Paged Media, 'Page-Margin Boxes'. */
export interface PageMargins {
  readonly topLeft: string
  readonly topRight: string
  readonly bottomLeft?: string
}

export function pageMargins({ topLeft, topRight, bottomLeft }: PageMargins): string {
  const box = (content: string) => `{content:${content};font:7.5pt 'IBM Plex Sans',system-ui,sans-serif;color:#4e545e}`
  const below = bottomLeft === undefined ? '' : `@bottom-left${box(cssString(bottomLeft))}`
  return `@page{@top-left${box(cssString(topLeft))}@top-right${box(cssString(topRight))}${below}@bottom-right${box('counter(page) " de " counter(pages)')}}`
}

/** What is printed over and under each page but over the first, which has the title: programme, report, page. */
export const runningHead = (report: ReportDocument): string =>
  `${pageMargins({ topLeft: shortened(report.heading[0] ?? ''), topRight: report.title })}@page:first{@top-left{content:none}@top-right{content:none}}`
