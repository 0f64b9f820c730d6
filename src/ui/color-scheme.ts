import { useSyncExternalStore } from 'react'

export type ColorScheme = 'auto' | 'light' | 'dark'

/** The key that public/color-scheme.js reads before the first paint. */
const KEY = 'cuadra-color-scheme'

const isScheme = (text: string | null): text is ColorScheme => text === 'auto' || text === 'light' || text === 'dark'

function readKept(): ColorScheme {
  try {
    const kept = localStorage.getItem(KEY)
    return isScheme(kept) ? kept : 'auto'
  } catch {
    // Storage may be refused; the system decides then.
    return 'auto'
  }
}

const systemDark = (): MediaQueryList | undefined => globalThis.matchMedia?.('(prefers-color-scheme: dark)')

let chosen: ColorScheme | undefined
const listeners = new Set<() => void>()

/** Without the attribute the page is as the system says: base.css. */
function show(scheme: ColorScheme): void {
  chosen = scheme
  if (scheme === 'auto') delete document.documentElement.dataset['colorScheme']
  else document.documentElement.dataset['colorScheme'] = scheme
  for (const listener of listeners) listener()
}

/** Another tab of this browser chose other colours. */
const hearTab = ({ key, newValue }: StorageEvent): void => {
  if (key === KEY && isScheme(newValue)) show(newValue)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', hearTab)
  listeners.add(listener)
  systemDark()?.addEventListener('change', listener)
  return () => {
    systemDark()?.removeEventListener('change', listener)
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', hearTab)
  }
}

const currentScheme = (): ColorScheme => {
  chosen ??= readKept()
  return chosen
}

/** Chooses the colours of this device, in all its tabs. */
export function setColorScheme(scheme: ColorScheme): void {
  show(scheme)
  try {
    localStorage.setItem(KEY, scheme)
  } catch {
    // Then they last as long as the page.
  }
}

/** What was chosen on this device: as the system says, light or dark. */
export const useColorScheme = (): ColorScheme => useSyncExternalStore(subscribe, currentScheme, () => 'auto')

const shownScheme = (): 'light' | 'dark' => {
  const scheme = currentScheme()
  if (scheme !== 'auto') return scheme
  return systemDark()?.matches ? 'dark' : 'light'
}

/** The colours that are shown, whoever chose them. */
export const useShownColorScheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, shownScheme, () => 'light' as const)
