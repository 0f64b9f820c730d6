import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSite } from '../../src/server/border/site.ts'
import { startServer, type TestServer } from './harness.ts'

let server: TestServer
let folder: string
let ask: (path: string, headers?: Record<string, string>) => Promise<Response>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuadra-web-'))
  const webRoot = join(folder, 'web')
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  const files = {
    'index.html': '<!doctype html>Cuadra',
    'sw.js': '//',
    'cuadra.svg': '<svg/>',
    'app.webmanifest': '{}',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(webRoot, name), text)
  writeFileSync(join(webRoot, 'assets/main-abc123.js'), `${'let a = 1\n'.repeat(500)}`)
  writeFileSync(join(webRoot, 'assets/page-abc123.css'), 'p {}')
  writeFileSync(join(webRoot, 'assets/letters-abc123.woff2'), 'letters')
  writeFileSync(join(webRoot, 'assets/engine-abc123.wasm'), 'engine')
  writeFileSync(join(webRoot, 'assets/engine-abc123.wasm.br'), 'packed')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  server = await startServer()
  const site = createSite({ app: server.app, webRoot })
  ask = async (path, headers = {}) => site.request(`http://localhost${path}`, { headers })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const HTML = { accept: 'text/html,*/*' }

describe('the page', () => {
  test.each([
    ['/', 'text/html', 'no-cache'],
    ['/index.html', 'text/html', 'no-cache'],
    ['/sw.js', 'javascript', 'no-cache'],
    ['/cuadra.svg', 'image/svg+xml', 'no-cache'],
    ['/app.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/assets/main-abc123.js', 'javascript', 'public, max-age=31536000, immutable'],
    ['/assets/engine-abc123.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ])('%s has type, age and security headers', async (path, type, age) => {
    const response = await ask(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, age])
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'; script-src 'self'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('says what it may do, and what its scripts may', async () => {
    const policy =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"
    const page = await ask('/', HTML)
    const script = await ask('/assets/main-abc123.js')
    expect(page.headers.get('content-security-policy')).toBe(policy)
    expect(script.headers.get('content-security-policy')).toBe(policy)
    expect(page.headers.get('permissions-policy')).toContain('camera=()')
  })

  test.each(['/assets/page-abc123.css', '/assets/letters-abc123.woff2'])('%s may do nothing', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  test('is what every address of the app gives to who navigates', async () => {
    const response = await ask('/fichas/inmigrante-2023/poblacion', HTML)
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html>Cuadra'])
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  test.each(['/assets/gone-000000.js', '/none.json'])('is not given for a file that is missing: %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/..\\secret.txt'])(
    'reaches nothing outside its folder: %s',
    async (path) => {
      for (const headers of [{}, HTML]) expect(await (await ask(path, headers)).text()).not.toContain('secret')
    },
  )

  test('is packed for who can unpack it', async () => {
    const packed = await ask('/assets/main-abc123.js', { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan(1_000)
  })

  test('gives what was packed when it was built as it is, to who can unpack it', async () => {
    const packed = await ask('/assets/engine-abc123.wasm', { 'accept-encoding': 'gzip, deflate, br' })
    expect([packed.headers.get('content-encoding'), packed.headers.get('content-type'), await packed.text()]).toEqual([
      'br',
      'application/wasm',
      'packed',
    ])
    const plain = await ask('/assets/engine-abc123.wasm')
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'engine'])
  })

  test('leaves the API to the API', async () => {
    expect(await (await ask('/api/health', HTML)).json()).toMatchObject({ database: 'ok' })
    expect((await ask('/api/none', HTML)).status).toBe(404)
    expect((await ask('/api/none', HTML)).headers.get('content-type')).toBe('application/problem+json')
  })
})
