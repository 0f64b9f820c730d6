import { GlobalWindow } from 'happy-dom'
import { type Environment, populateGlobal } from 'vitest/runtime'

/** What a browser has in its own way and Node in another. */
const OF_THE_BROWSER = [
  ...['Request', 'Response', 'MessagePort', 'fetch', 'Headers', 'AbortController', 'AbortSignal'],
  ...['URL', 'URLSearchParams', 'FormData'],
]

let page: GlobalWindow | undefined

function openPage(): GlobalWindow {
  const opened = new GlobalWindow({ url: 'http://localhost:3000', console, settings: { disableErrorCapturing: true } })
  populateGlobal(globalThis, opened, { bindFunctions: true, additionalKeys: OF_THE_BROWSER })
  return opened
}

function clear({ document, history, localStorage, sessionStorage }: GlobalWindow): void {
  document.body.innerHTML = ''
  document.title = ''
  history.replaceState(null, '', 'http://localhost:3000/')
  localStorage.clear()
  sessionStorage.clear()
}

/**
 * The page of the tests that draw: one for each process, emptied before each file. React keeps the window that it was loaded
 * with, so that files which share their modules share it too; a window for each file, as vitest's own environment makes it,
 * costs twice the time.
 */
export default {
  name: 'page',
  viteEnvironment: 'client',
  setup() {
    page ??= openPage()
    clear(page)
    return { teardown() {} }
  },
} satisfies Environment
