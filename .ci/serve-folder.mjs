// A plain web server for a folder, as any host of static sites is one. Only Node, no packages.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** The file of an address, never one outside of the folder. */
function fileOf(folder, url) {
  const { pathname } = new URL(url, 'http://localhost')
  const path = normalize(join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''))
  return path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile() ? path : undefined
}

/** @param {string} folder an absolute path */
export const serveFolder = (folder) =>
  createServer((request, response) => {
    const send = (status, file) => {
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      createReadStream(file).pipe(response)
    }
    const found = findSafely(folder, request.url ?? '/')
    const missing = join(folder, '404.html')
    if (found) send(200, found)
    else if (existsSync(missing)) send(404, missing)
    else response.writeHead(404).end()
  })

/** An address that can't be read is one that isn't there. */
function findSafely(folder, url) {
  try {
    return fileOf(folder, url)
  } catch {
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.PORT || 4174)
  const folder = join(process.cwd(), process.argv[2] ?? '')
  const server = serveFolder(folder)
  server.once('error', (error) => {
    const words = error.code === 'EADDRINUSE' ? `port ${port} is taken: PORT=4180 npm run demo` : error.message
    console.error(`cuadra: ${words}`)
    process.exit(1)
  })
  server.listen(port, '127.0.0.1', () => {
    console.log(`Cuadra, the demo without a server, is at http://localhost:${port}`)
    console.log(`Any web server can host it: copy ${folder}`)
  })
}
