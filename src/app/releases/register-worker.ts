/** Registers the service worker once the page is there, and tells when one of a newer release waits for its turn. */
export function registerWorker(onWaiting: () => void): void {
  if (!navigator.serviceWorker) return
  const register = () => void follow(onWaiting).catch(() => undefined)
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

async function follow(onWaiting: () => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js')
  // Without a controller it is the first one, which waits for nobody.
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) onWaiting()
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
}
