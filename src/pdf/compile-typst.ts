import startWasm, {
  type TypstCompiler,
  TypstCompilerBuilder,
  type TypstFontResolver,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs'
import { type CompilePdf, PdfNotMade } from '../report/pdf-maker.ts'
import { withRowHeads } from './row-heads.ts'

/** What the engine is made of: Typst as WebAssembly, and the typeface as TTF files. */
export interface EngineParts {
  readonly wasm: WebAssembly.Module | BufferSource
  readonly fonts: readonly Uint8Array[]
}

interface Artifact {
  readonly result?: Uint8Array
  readonly diagnostics?: readonly { readonly severity: string; readonly range: string; readonly message: string }[]
}
/** Of the package: formats of an artifact (1 is PDF), and how a diagnostic is told (3: as an object). */
const PDF = 1
const AS_OBJECT = 3
const MAIN = '/ficha.typ'

/** Starts Typst: some 0,3 s. The same in Node and in a browser's worker. Rejects with PdfNotMade. */
export async function startTypst({ wasm, fonts }: EngineParts): Promise<CompilePdf> {
  try {
    await startWasm({ module_or_path: wasm })
    const typeface = new TypstFontResolverBuilder()
    for (const font of fonts) typeface.add_raw_font(font)
    const resolver = await typeface.build()
    return async (source) => compileIn(await newCompiler(resolver), source)
  } catch (error) {
    throw new PdfNotMade(`Typst no parte: ${String(error)}`)
  }
}

/**
 * A compiler for one document, 1 ms: one that has read a source reads the next as a change of it, and then makes another
 * PDF of it, or none ('unclosed delimiter').
 */
async function newCompiler(typeface: TypstFontResolver): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const compiler = await builder.build()
  compiler.set_fonts(typeface)
  return compiler
}

function compileIn(compiler: TypstCompiler, source: string): Uint8Array {
  compiler.add_source(MAIN, source)
  const world = compiler.snapshot('/', MAIN, undefined)
  try {
    return pdfOf(world.get_artifact(PDF, AS_OBJECT) as Artifact)
  } finally {
    world.free()
    compiler.free()
  }
}

function pdfOf({ result, diagnostics }: Artifact): Uint8Array {
  if (result) return withRowHeads(result)
  const told = diagnostics?.filter((one) => one.severity === 'error').map((one) => `${one.range} ${one.message}`)
  throw new PdfNotMade(`Typst no compila: ${told?.join('; ') ?? 'sin razón'}`)
}
