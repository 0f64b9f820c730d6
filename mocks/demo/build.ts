import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Alias, Plugin, UserConfig } from 'vite'
import { firstFont } from '../../.ci/build/first-font.ts'

const HERE = import.meta.dirname
const ROOT = join(HERE, '../..')

/** Not kept by the worker: the engine of PDFs, which the page keeps apart. */
const NOT_KEPT = /typst|\.ttf$/

/** The worker of MSW as it is installed, and before it ours, which knows the files of this build. */
const worker = (): Plugin => ({
  name: 'demo-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !NOT_KEPT.test(name))
      const built = ['/', '/color-scheme.js', '/favicon.svg', ...files.map((name) => `/${name}`)]
      const version = createHash('sha256').update(built.join()).digest('hex').slice(0, 12)
      const source = readFileSync(join(HERE, 'worker.js'), 'utf8')
        .replace("'__VERSION__'", JSON.stringify(version))
        .replace("['__FILES__']", JSON.stringify(built))
      this.emitFile({ type: 'asset', fileName: 'worker.js', source })
      const msw = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: readFileSync(msw) })
    },
  },
})

/** Hosts that show a page of their own for a missing address show this one: a first visit may come by any address. */
const notFoundPage = (): Plugin => ({
  name: 'demo-not-found',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (bundle) pages.set('404.html', html)
    },
  },
  generateBundle: {
    order: 'post',
    handler() {
      for (const [fileName, source] of pages) this.emitFile({ type: 'asset', fileName, source })
    },
  },
})
const pages = new Map<string, string>()

/** The build of the demo: a static site in dist/demo, without PWA, since two service workers of one scope replace each other. */
export const demo = (aliases: readonly Alias[]): UserConfig => ({
  root: HERE,
  publicDir: join(ROOT, 'public'),
  resolve: {
    alias: [...aliases, { find: /^.*\/register-worker\.ts$/, replacement: join(HERE, 'no-updates.ts') }],
  },
  plugins: [react(), firstFont(), worker(), notFoundPage()],
  build: {
    outDir: join(ROOT, 'dist/demo'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    // Its server is in the page and knows every edition: none comes later.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false, bundlerTimings: false } },
  },
})
