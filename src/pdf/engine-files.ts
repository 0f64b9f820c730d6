import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url'
import semibold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url'
import wasm from '@myriaddreamin/typst-ts-web-compiler/wasm?url'
import others from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url'
import type { EngineParts } from './compile-typst.ts'

/** Addresses of the engine; their names carry a hash of their content, so an address never changes what it gives. */
const FONTS = [regular, semibold, others]
const FILES = [wasm, ...FONTS]

/** Kept apart from what the page itself keeps: 28 MB that a new version of the page need not fetch again. */
const PREFIX = 'cuadra-pdf:'
const NAME = PREFIX + FILES.map((address) => address.split('/').at(-1)).join('+')

/** Over plain http a browser keeps nothing: there the files come from the network each time. */
const canKeep = (): boolean => typeof caches !== 'undefined'

/** Are all files of the engine on this device? */
export async function isEngineKept(): Promise<boolean> {
  if (!canKeep() || !(await caches.has(NAME))) return false
  const cache = await caches.open(NAME)
  const found = await Promise.all(FILES.map((address) => cache.match(address)))
  return found.every(Boolean)
}

/** Fetches the engine and keeps it, one tab at a time; engines of former versions go. */
export async function keepEngine(): Promise<void> {
  if (!canKeep()) return
  await navigator.locks.request('cuadra-pdf', async () => {
    if (!(await isEngineKept())) await (await caches.open(NAME)).addAll(FILES.map(unhurried))
    await dropFormer()
  })
}

/** Files that don't start may be damaged: with a network at hand they are fetched anew. */
export async function dropEngine(): Promise<void> {
  if (canKeep() && navigator.onLine) await caches.delete(NAME)
}

/** After what the page itself needs. */
const unhurried = (address: string): Request => new Request(address, { priority: 'low' })

async function dropFormer(): Promise<void> {
  const former = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(former.map((name) => caches.delete(name)))
}

/** What was kept, ready to start; from the network where it wasn't. */
export async function engineParts(): Promise<EngineParts> {
  const [module, ...fonts] = await Promise.all([
    WebAssembly.compileStreaming(fileAt(wasm)),
    ...FONTS.map(async (address) => new Uint8Array(await (await fileAt(address)).arrayBuffer())),
  ])
  return { wasm: module, fonts }
}

async function fileAt(address: string): Promise<Response> {
  const kept = canKeep() ? await caches.match(address, { cacheName: NAME }) : undefined
  return kept ?? fetch(address)
}
