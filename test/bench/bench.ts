export {}

/** `npm run bench [-- engine|keys|download|pdf|sync|sending|suspects|inbox|panel|review|paste|sheet|files|loads]`: measured in one run against a floor, never in a timed test. */
const BENCHES: Record<string, () => Promise<unknown>> = {
  engine: () => import('./engine.bench.ts'),
  keys: () => import('./keys.bench.ts'),
  download: () => import('./download.bench.ts'),
  pdf: () => import('./pdf.bench.ts'),
  sync: () => import('./sync.bench.ts'),
  sending: () => import('./sending.bench.ts'),
  suspects: () => import('./suspects.bench.ts'),
  inbox: () => import('./inbox.bench.ts'),
  panel: () => import('./panel.bench.ts'),
  review: () => import('./review.bench.ts'),
  paste: () => import('./paste.bench.ts'),
  sheet: () => import('./sheet.bench.ts'),
  files: () => import('./files.bench.ts'),
  loads: () => import('./loads.bench.ts'),
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in BENCHES))
if (unknown) {
  console.error(`no bench '${unknown}': ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  console.log(`\n## ${name}\n`)
  await BENCHES[name]!()
}
