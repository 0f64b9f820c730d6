/** The package's own loader reaches for Node's files through `new Function`; this is the module below it. */
declare module '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs' {
  export {
    default,
    TypstCompiler,
    TypstCompilerBuilder,
    TypstFontResolver,
    TypstFontResolverBuilder,
  } from '@myriaddreamin/typst-ts-web-compiler'
}
