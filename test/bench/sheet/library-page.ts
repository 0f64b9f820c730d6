import { build, type Rolldown } from 'vite'
import { TABLE_STYLE } from '../plain-page.ts'

/** A page with the table of a form library, built for production. */
export async function libraryPage(form: string): Promise<(rows: number, columns: number) => string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: `test/bench/sheet/${form}.tsx`, formats: ['iife'], name: 'form' },
    },
  })) as Rolldown.RolldownOutput[]
  const { code } = output[0]!.output[0]
  return (rows, columns) => `<!doctype html><html lang="es"><meta charset="utf-8"><style>${TABLE_STYLE}</style>
<body data-rows="${rows}" data-columns="${columns}"><script>${code.replaceAll('</script', '<\\/script')}</script></body></html>`
}
