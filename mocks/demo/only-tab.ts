const NAME = 'cuadra-demo'

/**
 * Resolves once this tab alone has the database, which it then keeps until it closes; `onWait` when another has it. Two
 * copies of one database in memory would each write over what the other wrote.
 */
export async function becomeOnlyTab(onWait: () => void): Promise<void> {
  if (await take({ ifAvailable: true })) return
  onWait()
  await take({})
}

/** Did it get it? It holds it for as long as the page lives. */
const take = (options: LockOptions): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock ? new Promise<never>(() => undefined) : undefined
    }
    navigator.locks.request(NAME, options, hold).catch(reject)
  })
