// Before the first paint: the colours kept on this device, or those of the system. A file, since no inline script is allowed.
;(() => {
  let kept
  try {
    kept = localStorage.getItem('cuadra-color-scheme')
  } catch {
    // Storage may be refused; the system decides then.
  }
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
