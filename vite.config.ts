import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { codeSplitting } from './.ci/build/chunks.ts'
import { className } from './.ci/build/class-names.ts'
import { firstFont } from './.ci/build/first-font.ts'
import { precompress } from './.ci/build/precompress.ts'
import { wireFingerprint } from './.ci/build/wire-fingerprint.ts'
import { demo } from './mocks/demo/build.ts'
import manifest from './package.json' with { type: 'json' }
import { PROJECTS, TESTS } from './test/projects.ts'

/** A busy machine is no fault of a build. */
const checks = { bundlerTimings: false }

/**
 * Node 20 runs no TypeScript: server and command line are bundled. So are these packages, of which Cuadra uses a part: the
 * server at rest holds 17 MB less. All others stay in node_modules.
 */
const node = {
  ssr: { noExternal: ['kysely', 'zod', 'hono', '@hono/node-server', 'canonicalize', 'write-excel-file'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    emptyOutDir: true,
    rolldownOptions: {
      checks,
      input: {
        server: 'src/server/main.ts',
        cuadra: 'src/cli/cuadra.ts',
        // Started by the server for each publication.
        'pdf-process': 'src/cli/pdf-process.ts',
      },
    },
  },
}

const resolve = {
  alias: [
    // The build for browsers that read es2022: the one that the package leads to is for ES5.
    { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
    { find: /^fflate$/, replacement: fileURLToPath(new URL('src/showing/report-page/zip-here.ts', import.meta.url)) },
  ],
}

const web = {
  resolve,
  css: { modules: { generateScopedName: className } },
  plugins: [
    react(),
    firstFont(),
    precompress(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
      },
      manifest: {
        name: 'Cuadra',
        short_name: 'Cuadra',
        description: 'La ficha anual que cuadra',
        lang: 'es-CL',
        display: 'standalone',
        start_url: '/',
        theme_color: '#1f4e97',
        background_color: '#f3f4f6',
        icons: [{ src: '/cuadra.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
    }),
  ],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // Which source is in which file: for the test of what is downloaded first.
    manifest: true,
    // Browsers that read es2022 preload modules themselves.
    // What comes late in a ficha finds what it imports loaded, or kept by the service worker: it isn't named beforehand.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file: string, names: string[], { hostId }: { hostId: string }) =>
        /\b(filling|ficha)-/.test(hostId) ? names.filter((name) => name.endsWith('.css')) : names,
    },
    rolldownOptions: {
      output: { codeSplitting: codeSplitting() },
      checks,
    },
  },
  worker: { rolldownOptions: { checks } },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
}

/** What is built in each mode; in any other, the page of the product. */
const BUILDS: Readonly<Record<string, UserConfig>> = { node, demo: demo(resolve.alias), test: { plugins: [react()] } }

/** `next` is the release after this one, for the tests of what happens between two. */
const versionOf = (mode: string): string => (mode === 'next' ? `${manifest.version}+next` : manifest.version)

export default defineConfig(({ mode }) => ({
  define: { __VERSION__: JSON.stringify(versionOf(mode)), __WIRE__: JSON.stringify(wireFingerprint()) },
  ...(BUILDS[mode] ?? web),
  test: { ...TESTS, projects: PROJECTS },
}))
