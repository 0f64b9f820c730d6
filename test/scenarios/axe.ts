import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What of axe is used here: https://www.deque.com/axe/core-documentation/api-documentation/ */
interface Axe {
  run(options: object): Promise<{ readonly violations: readonly Violation[] }>
}
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** All rules in light; in dark those that look at colours: nothing else of a page is otherwise there (ui/base.css). */
const RULES = { light: {}, dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } }

/** What axe finds on the screen, in light and in dark, in words. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    const said = await page.evaluate(sayViolations, RULES[scheme])
    found.push(...said.map((one) => `${scheme} ${one}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/** Runs in the page. What passed, which are megabytes, is neither described nor handed over. */
async function sayViolations(rules: object): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe }
  const { violations } = await axe.run({ resultTypes: ['violations'], ...rules })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}
