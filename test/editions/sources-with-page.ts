import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A block of code of a page: '```ts src/editions/2030.ts' is a new file, '```diff …' a change of one that is there. */
interface CodeBlock {
  readonly is: 'ts' | 'diff'
  readonly path: string
  readonly code: string
}

/** The blocks of a page that name a file, in its order. */
export const codeBlocks = (page: string): CodeBlock[] =>
  [...page.matchAll(/^```(ts|diff) (\S+)\n([\s\S]*?)^```$/gm)].map(([, is, path, code]) => ({
    is: is as CodeBlock['is'],
    path: path!,
    code: code!,
  }))

/** Applies the hunks of a diff, parted by '@@'. Throws when one doesn't fit in exactly one place. */
export function applyDiff(text: string, diff: string, path: string): string {
  return diff.split(/^@@\n/m).reduce((before, hunk) => {
    const lines = hunk.split('\n').slice(0, -1)
    const side = (sign: string) =>
      lines.flatMap((line) => (line[0] === sign || line[0] === ' ' ? [`${line.slice(1)}\n`] : [])).join('')
    const parts = before.split(side('-'))
    if (parts.length !== 2) throw new Error(`${path}: this hunk fits in ${parts.length - 1} places:\n${hunk}`)
    return parts.join(side('+'))
  }, text)
}

/** A copy of the pure folders of `src` in a new temporary folder, with the code of a page in it; the folder's path. */
export function sourcesWithPage(page: string): string {
  const root = mkdtempSync(join(tmpdir(), 'cuadra-edition-'))
  for (const folder of ['ficha', 'editions', 'engine', 'report'])
    cpSync(join(ROOT, 'src', folder), join(root, 'src', folder), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  for (const { is, path, code } of codeBlocks(page)) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, is === 'ts' ? code : applyDiff(readFileSync(file, 'utf8'), code, path))
  }
  return root
}
