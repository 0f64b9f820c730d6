// Before the first paint: the colours chosen on this device; those of the system without one. A file, since no inline script is allowed.
;(() => {
  try {
    const kept = localStorage.getItem('cuadra-color-scheme')
    if (kept === 'dark' || kept === 'light') document.documentElement.setAttribute('data-color-scheme', kept)
  } catch {
    // Storage may be refused; the system decides then.
  }
})()
