import { SourceMap } from 'node:module'
import { brotliCompressSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { build } from 'vite'

type Chunk = Rolldown.OutputChunk

/** Builds the page in memory, with the map that says which file each piece of a chunk came from. */
export async function buildChunks(): Promise<readonly Chunk[]> {
  const built = await build({ logLevel: 'silent', build: { write: false, sourcemap: 'hidden' } })
  const { output } = (Array.isArray(built) ? built[0]! : built) as Rolldown.RolldownOutput
  return output.filter((one) => one.type === 'chunk')
}

/** The chunks that are loaded with some sources: their own, and what those import. */
export function loadedWith(chunks: readonly Chunk[], sources: readonly string[]): readonly Chunk[] {
  const byName = new Map(chunks.map((one) => [one.fileName, one]))
  const loaded = new Set<Chunk>()
  const load = (chunk: Chunk | undefined): void => {
    if (!chunk || loaded.has(chunk)) return
    loaded.add(chunk)
    for (const name of chunk.imports) load(byName.get(name))
  }
  for (const source of sources) load(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${source}`))))
  return [...loaded]
}

/** A library by its name, ours by their folder. */
function nameOf(source: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  return library ?? /\/(src\/[^/]+)\//.exec(source)?.[1] ?? 'the bundler'
}

/** Bytes of a chunk by what they came from: from each place of its map to the next. */
function bytesOf({ code, map }: Chunk): Map<string, number> {
  const bytes = new Map<string, number>()
  if (!map) return new Map([['the bundler', code.length]])
  const sources = new SourceMap(map as never)
  for (const [line, text] of code.split('\n').entries())
    for (let column = 0; column < text.length; column++) {
      const entry = sources.findEntry(line, column)
      const name = 'originalSource' in entry ? nameOf(entry.originalSource) : 'the bundler'
      bytes.set(name, (bytes.get(name) ?? 0) + 1)
    }
  return bytes
}

/** How much each library and folder is of what is sent: its part of a chunk's bytes, by how the chunk is packed. */
export function weigh(chunks: readonly Chunk[]): readonly (readonly [name: string, sent: number])[] {
  const total = new Map<string, number>()
  for (const chunk of chunks) {
    const packing = brotliCompressSync(chunk.code).length / chunk.code.length
    for (const [name, size] of bytesOf(chunk)) total.set(name, (total.get(name) ?? 0) + size * packing)
  }
  return [...total].sort((a, b) => b[1] - a[1])
}
