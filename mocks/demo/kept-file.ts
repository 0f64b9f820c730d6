/** Not 'cuadra-…': those are the drafts of an account. */
const NAME = 'demostracion'
const STORE = 'files'
const KEY = 'cuadra.db'

/** One file that this browser keeps. */
export interface KeptFile {
  read(): Promise<Uint8Array | undefined>
  /** Resolves once the disk has it. */
  write(bytes: Uint8Array): Promise<void>
  remove(): Promise<void>
}

/** The file of the demo's database, in IndexedDB. */
export const keptFile: KeptFile = {
  read: () => within('readonly', (store) => store.get(KEY)) as Promise<Uint8Array | undefined>,
  write: async (bytes) => void (await within('readwrite', (store) => store.put(bytes, KEY))),
  remove: async () => void (await within('readwrite', (store) => store.delete(KEY))),
}

async function within(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  try {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'))
    })
    return request.result
  } finally {
    database.close()
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
