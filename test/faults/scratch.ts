import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Fault } from './fault.ts'

const SOURCES = /^(src|mocks|public)\/|^vite\.config\.ts$/

/** A copy of the tree, as it stands now, in which faults are planted. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'cuadra-faults-'))
  readonly #files = git('ls-files', '--cached', '--others', '--exclude-standard').filter((file) => existsSync(file))

  constructor() {
    for (const file of this.#files) {
      const to = join(this.folder, file)
      mkdirSync(dirname(to), { recursive: true })
      if (lstatSync(file).isFile()) cpSync(file, to, { preserveTimestamps: true })
    }
    // The linter asks git what to leave out.
    execFileSync('git', ['init', '-q'], { cwd: this.folder })
    const linked = spawnSync('cp', ['-al', 'node_modules', join(this.folder, 'node_modules')], { stdio: 'ignore' })
    if (linked.status !== 0) symlinkSync(join(process.cwd(), 'node_modules'), join(this.folder, 'node_modules'))
    if (existsSync('dist')) cpSync('dist', join(this.folder, 'dist'), { recursive: true, preserveTimestamps: true })
  }

  /** The one source in which the text of a fault stands, once; or what is wrong with it. */
  find({ text }: Fault): { readonly file: string } | { readonly problem: string } {
    const found = this.#files.filter((file) => SOURCES.test(file) && this.#read(file).includes(text))
    if (found.length !== 1)
      return { problem: found.length === 0 ? 'its text stands nowhere' : `it stands in ${found.join(', ')}` }
    const [file] = found as [string]
    return this.#read(file).split(text).length === 2 ? { file } : { problem: `it stands more than once in ${file}` }
  }

  /** With a fault planted, for as long as the work takes. */
  async with<T>(fault: Fault, file: string, work: () => Promise<T>): Promise<T> {
    const before = this.#read(file)
    writeFileSync(
      join(this.folder, file),
      before.replace(fault.text, () => fault.becomes),
    )
    try {
      return await work()
    } finally {
      writeFileSync(join(this.folder, file), before)
    }
  }

  /** Where a file of tests is now: it may have been moved since. */
  place(test: string): string {
    if (this.#files.includes(test)) return test
    const moved = this.#files.filter((file) => basename(file) === basename(test))
    if (moved.length !== 1)
      throw new Error(`${test}: ${moved.length === 0 ? 'is gone' : `may be ${moved.join(' or ')}`}`)
    return moved[0]!
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  #read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }
}

const git = (...args: string[]): string[] => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
