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

/** What is printed over and under each page but over the first, which has the title: programme, report, page. */
export function runningHead(report: ReportDocument): string {
  const box = (content: string) => `{content:${content};font:7.5pt 'IBM Plex Sans',system-ui,sans-serif;color:#4e545e}`
  return `@page{@top-left${box(cssString(shortened(report.heading[0] ?? '')))}@top-right${box(cssString(report.title))}@bottom-right${box('counter(page) " de " counter(pages)')}}@page:first{@top-left{content:none}@top-right{content:none}}`
}
