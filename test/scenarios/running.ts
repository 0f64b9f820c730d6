import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { freePort } from '../../.ci/free-port.mjs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const CHROMIUM = process.env['CHROMIUM'] ?? PLACES[0]!
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=es-CL',
  '--remote-debugging-port=0',
]

/** A screen that comes late on a busy machine comes; one that never comes is told after this. */
export const PATIENCE_MS = 120_000

export { freePort }

/** Resolves with the first match of a pattern in what a process prints; rejects if it ends before. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`ended with ${code} before printing ${pattern}:\n${text}`)))
  })
}

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/** What the server is told beside its port and folder, once it is known where it will be. */
type Variables = (base: string) => Promise<Record<string, string>>

/** The real server on a database of its own; it can go away and come back. */
export class RunningServer {
  readonly #variables: Variables
  #child: ChildProcess | undefined
  readonly #folder = mkdtempSync(join(tmpdir(), 'cuadra-server-'))
  #port = 0

  constructor(variables: Variables = async () => ({})) {
    this.#variables = variables
  }

  /** Where its database is, for the command line. */
  get folder(): string {
    return this.#folder
  }

  get base(): string {
    return `http://localhost:${this.#port}`
  }

  async start(): Promise<void> {
    this.#port ||= await freePort()
    const own = { PORT: String(this.#port), HOST: '127.0.0.1', DATA_DIR: this.#folder }
    const env = { ...process.env, ...own, ...(await this.#variables(this.base)) }
    this.#child = spawn(process.execPath, ['--max-semi-space-size=4', 'dist/node/server.js'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await printed(this.#child, /http:\/\/localhost:\d+/)
  }

  /** The network goes away: nothing answers any more. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    child?.kill(signal)
    if (child) await ended(child)
  }

  /** Bytes that the server holds in memory (Linux). */
  memory(): number {
    const status = readFileSync(`/proc/${this.#child?.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
  }

  /** No file of the server's grows any more, as on a full disk (Linux): what it writes fails, what it reads doesn't. */
  fillDisk(): void {
    this.#limitFiles('1')
  }

  freeDisk(): void {
    this.#limitFiles('unlimited')
  }

  #limitFiles(bytes: string): void {
    execFileSync('prlimit', [`--pid=${this.#child?.pid}`, `--fsize=${bytes}:`])
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** A computer with a browser of its own, which can be killed and opened again with what it kept. */
export class Computer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cuadra-profile-'))
  #child: ChildProcess | undefined
  #browser: Browser | undefined

  async open(): Promise<Page> {
    this.#child = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${this.#folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [, address] = await printed(this.#child, /DevTools listening on (ws:\/\/\S+)/)
    this.#browser = await chromium.connectOverCDP(address!)
    const context = this.#browser.contexts()[0]!
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width: 1280, height: 720 })
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }

  /** The power goes: no farewell, no last write. */
  async kill(): Promise<void> {
    const child = this.#child
    child?.kill('SIGKILL')
    if (child) await ended(child)
    await this.#browser?.close().catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.#browser?.close().catch(() => undefined)
    this.#child?.kill()
    if (this.#child) await ended(this.#child)
    // Its helpers may still be writing: what they leave behind is a temporary folder.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(() => undefined)
  }
}
