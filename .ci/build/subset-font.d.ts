declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2'
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>
    /** OpenType features that are kept. */
    readonly keepFeatures: readonly string[]
  }
  export default function subset(font: Uint8Array, letters: string, options: Options): Promise<Uint8Array>
}
