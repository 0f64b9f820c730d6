// The service worker of the demo: opens the page at any address, also without a network, and leaves every request of the
// API to MSW's worker, which hands it to the page. The build fills in the version and the files.
const NAME = `cuadra-demo:${'__VERSION__'}`
const FILES = ['__FILES__']

const isOurs = (url) => url.origin === location.origin
const isApi = (url) => isOurs(url) && url.pathname.startsWith('/api/')

// These listeners come before MSW's: what they stop, it doesn't hear.
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  // A worker that the browser put to sleep has forgotten which pages answer: every page of this site does.
  if (isApi(url) && event.request.mode !== 'navigate') return void activeClientIds.add(event.clientId)
  event.stopImmediatePropagation()
  if (event.request.mode === 'navigate') event.respondWith(openPage())
  else if (isOurs(url) && event.request.method === 'GET') event.respondWith(kept(event.request))
})

addEventListener('message', (event) => {
  // With the last page MSW would take the worker away, and no address but '/' would open next time.
  if (event.data === 'CLIENT_CLOSED') event.stopImmediatePropagation()
  if (event.data === 'KEEP_FILES') event.waitUntil(keepFiles())
})

addEventListener('activate', (event) => event.waitUntil(dropFormer()))

/** The newest page that can be had: a static site has a file for '/' alone. */
async function openPage() {
  try {
    const page = await fetch('/', { cache: 'no-cache' })
    if (page.ok) return page
  } catch {
    // Without a network: the one that was kept.
  }
  return (await caches.match('/')) ?? Response.error()
}

/** Names carry a hash of their content: what is kept is what would come. */
async function kept(request) {
  const found =
    new URL(request.url).pathname.startsWith('/assets/') || !navigator.onLine ? await find(request) : undefined
  return found ?? fetch(request).catch(async () => (await find(request)) ?? Response.error())
}

const find = async (request) => (await caches.open(NAME)).match(request)

async function keepFiles() {
  const cache = await caches.open(NAME)
  const missing = []
  for (const file of FILES) if (!(await cache.match(file))) missing.push(file)
  await cache.addAll(missing)
}

async function dropFormer() {
  const former = (await caches.keys()).filter((name) => name.startsWith('cuadra-demo:') && name !== NAME)
  await Promise.all(former.map((name) => caches.delete(name)))
}

importScripts('/mockServiceWorker.js')
