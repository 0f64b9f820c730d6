import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds on the screen, in light and in dark, in words. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.evaluate(SOURCE)
    const run = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run(),
    )
    found.push(
      ...run.violations.flatMap((one) =>
        one.nodes.map((node) => `${scheme} ${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
      ),
    )
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
