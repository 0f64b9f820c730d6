import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const classes = new Map<string, string[]>()

/**
 * Short names of CSS modules, the same in every build: one for the file by its path, and one for each of its classes in
 * the order in which they stand there.
 */
export function className(name: string, file: string): string {
  const path = relative(ROOT, file.replace(/\?.*$/, ''))
  const known = classes.get(path) ?? []
  classes.set(path, known)
  if (!known.includes(name)) known.push(name)
  const prefix = createHash('sha256').update(path).digest('hex').slice(0, 5)
  return `_${prefix}${known.indexOf(name).toString(36)}`
}
