import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that hands each request to the next server in turn, and says 502 of one that is gone. */
export class RoundRobin {
  readonly #server: Server
  #turn = 0

  constructor(private readonly ports: () => readonly number[]) {
    this.#server = createServer((asked, answer) => {
      const all = this.ports()
      const port = all[this.#turn++ % all.length]!
      const { method, url: path, headers } = asked
      const passed = request({ host: '127.0.0.1', port, method, path, headers }, (said) => {
        answer.writeHead(said.statusCode!, said.headers)
        said.pipe(answer)
        said.once('error', () => answer.destroy())
      })
      passed.once('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
      asked.pipe(passed)
    })
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}
