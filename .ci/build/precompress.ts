import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const PACKED = /\.(js|css|svg|wasm|ttf)$/
/** The PDF engine is 28 MB: its last percents would take minutes. */
const qualityOf = (name: string): number => (/\.(wasm|ttf)$/.test(name) ? 5 : constants.BROTLI_MAX_QUALITY)

async function pack(file: string): Promise<void> {
  const content = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: qualityOf(file), [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

/** Precompression: files are packed once and as well as can be, when built, not by the server for each who fetches them. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  // The release after this one is built in a test, where nobody measures what is sent.
  apply: ({ mode }, { command }) => command === 'build' && mode !== 'next',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => name.startsWith('assets/') && PACKED.test(name))
    await Promise.all(names.map((name) => pack(join(dir, name))))
  },
})
