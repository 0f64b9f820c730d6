import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** The bundler's graph, as far as it is looked at here. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const SRC = resolve(import.meta.dirname, '../../src')
const pathOf = (file: string): string => resolve(SRC, file)
const SHELL = 'app/main.tsx'
const FILLING = 'app/routes/filling-routes.tsx'
/** All other screens. */
const OTHERS = [
  ...['account', 'administering', 'public', 'reviewing'].map((one) => `app/routes/${one}-routes.tsx`),
  ...['notices', 'rules'].map((one) => `app/routes/${one}-route.tsx`),
]
const EDITIONS = readdirSync(`${SRC}/editions`)
  .filter((name) => /^\d{4}\.ts$/.test(name))
  .sort()
  .map((name) => `editions/${name}`)

/** All that is loaded with some files of ours; what they import dynamically isn't. */
function reachedFrom(files: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    for (const one of graph.getModuleInfo(id)?.importedIds ?? []) visit(one)
  }
  for (const file of files) visit(pathOf(file))
  return found
}

function plan(graph: Graph): (id: string) => string | null {
  const shell = reachedFrom([SHELL], graph)
  const filling = reachedFrom([FILLING], graph)
  const others = reachedFrom(OTHERS, graph)
  const latest = reachedFrom(EDITIONS.slice(-1), graph)
  const former = reachedFrom(EDITIONS.slice(0, -1), graph)
  const entries = new Set(EDITIONS.map(pathOf))
  return (id) => {
    if (entries.has(id)) return null
    if (shell.has(id)) return 'shell'
    if (filling.has(id)) return others.has(id) || latest.has(id) ? 'ficha' : 'filling'
    if (latest.has(id)) return 'editions'
    return former.has(id) ? 'former-editions' : null
  }
}

/**
 * Code splitting: what every page needs, what shows a ficha, what fills it, what editions share. Left alone the bundler
 * makes a file of each combination of routes: many small ones, each packed alone and with a head of its own.
 */
export function codeSplitting() {
  let nameOf: ((id: string) => string | null) | undefined
  const name = (id: string, graph: Graph): string | null => {
    nameOf ??= plan(graph)
    return nameOf(id)
  }
  return { groups: [{ name, includeDependenciesRecursively: false }] }
}
