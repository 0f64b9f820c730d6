import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { freePort } from '../../.ci/free-port.mjs'
import { ended, printed } from './child.ts'
import { ownChromium, sharedChromium } from './chromium.ts'

/** A screen that comes late on a busy machine comes; one that never comes is told after this. */
export const PATIENCE_MS = 120_000

export { ended, freePort, printed }

/** What the server is told beside its port and folder, once it is known where it will be. */
type Variables = (base: string) => Promise<Record<string, string>>

/** The real server on a database of its own; it can go away and come back. */
export class RunningServer {
  readonly #variables: Variables
  #child: ChildProcess | undefined
  readonly #folder = mkdtempSync(join(tmpdir(), 'cuadra-server-'))
  #port = 0

  /** Begins with what another one made of an empty folder, if there is one (test/build-all.ts). */
  constructor(variables: Variables = async () => ({}), like = process.env['TEST_SERVER_FOLDER']) {
    this.#variables = variables
    if (like) cpSync(like, this.#folder, { recursive: true })
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

async function pageOf(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 1280, height: 720 })
  page.setDefaultTimeout(PATIENCE_MS)
  return page
}

/** A computer: nothing that it keeps is seen on another one. */
export class Computer {
  #context: BrowserContext | undefined

  async open(): Promise<Page> {
    this.#context = await (await sharedChromium()).newContext()
    return pageOf(this.#context)
  }

  async close(): Promise<void> {
    await this.#context?.close()
  }
}

/** A computer with a browser of its own, which can be killed and opened again with what it kept. */
export class OwnComputer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cuadra-profile-'))
  #child: ChildProcess | undefined
  #browser: Browser | undefined

  async open(): Promise<Page> {
    const { child, browser } = await ownChromium(this.#folder)
    this.#child = child
    this.#browser = browser
    return pageOf(browser.contexts()[0]!)
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
