import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

/** Node 20 runs no TypeScript: server and command line are bundled; packages stay in node_modules. */
const node = {
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    emptyOutDir: true,
    rollupOptions: { input: { server: 'src/server/main.ts', cuadra: 'src/cli/cuadra.ts' } },
  },
}

const web = {
  plugins: [
    react(),
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
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
}

export default defineConfig(({ mode }) => ({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  ...(mode === 'node' ? node : mode === 'test' ? { plugins: [react()] } : web),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/scenarios/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}))
