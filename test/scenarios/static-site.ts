import { type ChildProcess, spawn } from 'node:child_process'
import { ended, freePort, printed } from './running.ts'

/** The built demo on a web server that knows nothing but files. */
export class StaticSite {
  #child: ChildProcess | undefined
  #port = 0

  get base(): string {
    return `http://localhost:${this.#port}`
  }

  async start(): Promise<void> {
    this.#port ||= await freePort()
    const env = { ...process.env, PORT: String(this.#port) }
    this.#child = spawn(process.execPath, ['.ci/serve-folder.mjs', 'dist/demo'], { env })
    await printed(this.#child, /http:\/\/localhost:\d+/)
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    child?.kill()
    if (child) await ended(child)
  }
}
