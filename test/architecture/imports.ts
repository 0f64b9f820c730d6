import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const SRC = join(ROOT, 'src')

export const filesUnder = (folder: string, ending: RegExp): string[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** 'engine/examine.ts' */
export const named = (file: string): string => relative(SRC, file)

/** Specifiers of every import and export of a file: static, type, dynamic, for effects, and in types. */
export function importsOf(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = bare.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g)
  return [...found].map((one) => one[2]!)
}

export interface Import {
  readonly from: string
  readonly to: string
  readonly local: boolean
}

export const CODE = /\.tsx?$/
export const sources = filesUnder(SRC, CODE)
/** Every import of src. */
export const imports: Import[] = sources.flatMap((file) =>
  importsOf(readFileSync(file, 'utf8')).map((to) => {
    const local = to.startsWith('.')
    return { from: named(file), to: local ? named(join(dirname(file), to)) : to, local }
  }),
)
export const local = imports.filter((one) => one.local)
export const told = (all: readonly Import[]): string[] => all.map(({ from, to }) => `${from} → ${to}`)

const reached = new Map<string, string[]>()
for (const { from, to } of local) reached.set(from, [...(reached.get(from) ?? []), to])

/** What a file reaches, itself first. */
export function reachOf(start: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(start)) return seen
  seen.add(start)
  for (const to of reached.get(start) ?? []) reachOf(to, seen)
  return seen
}

/** Files that import each other in a circle, each circle with its first file at both ends. */
export function circlesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at !== -1) circles.push([...way.slice(at), file])
    if (at !== -1 || done.has(file)) return
    for (const to of edges.get(file) ?? []) visit(to, [...way, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return circles
}
export const circles = (): string[][] => circlesIn(reached)

/** The package of a specifier: '@scope/name', 'name'; undefined of files, Node's own, and what a plugin makes. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.includes(':')) return undefined
  return /^(?:@[\w.-]+\/)?[\w.-]+(?=\/[\w./-]+$|$)/.exec(specifier)?.[0]
}
