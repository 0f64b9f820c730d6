/**
 * The engine makes its placeholders (no files, no packages) out of text with `new Function`, which the Content Security
 * Policy forbids, and should. In the worker, which is the engine's alone, the same placeholders are made without text.
 */
const PLACEHOLDERS: Readonly<Record<string, (path?: unknown) => unknown>> = {
  'return 0': () => 0,
  'return true': () => true,
  'return path': (path) => path,
}

const refuse = (): never => {
  throw new Error('the engine has no files and no packages')
}

/** From now on `Function(text)`, with `new` or without, gives a placeholder in this realm; any text it doesn't know gives one that throws. */
export function placeholdersWithoutText(realm: { Function: FunctionConstructor }): void {
  const made = (texts: readonly string[]) => PLACEHOLDERS[texts.at(-1) ?? ''] ?? refuse
  // Minifiers leave the `new` out.
  realm.Function = new Proxy(realm.Function, {
    construct: (_, texts) => made(texts),
    apply: (_, __, texts) => made(texts),
  })
}
