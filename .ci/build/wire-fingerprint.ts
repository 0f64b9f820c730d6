import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
/** Where the bodies are declared that go over the wire. */
const FOLDERS = ['src/protocol', 'src/ficha']

/** Content hash of the sources of the protocol: page and server with the same one understand each other. */
export function wireFingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of FOLDERS)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(ROOT, folder, name)))
  return hash.digest('hex').slice(0, 12)
}
