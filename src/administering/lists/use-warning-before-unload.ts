import { useEffect } from 'react'

/** The browser asks before the tab is closed over something that isn't saved. */
export function useWarningBeforeUnload(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
