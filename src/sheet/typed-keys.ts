// Event delegation ahead of React's, which walks up every element twice for each of the five events of a key.

/** The inputs of sheets, and what hears what is typed in them. */
const inputs = new WeakMap<EventTarget, (event: Event) => void>()
let isListening = false

/** Hears what is typed in the input of a sheet. Ends with what it gives. */
export function hearTyping(input: HTMLInputElement, typed: (event: Event) => void): () => void {
  listen()
  inputs.set(input, typed)
  return () => inputs.delete(input)
}

/** Once for the page, before everybody else hears: a letter typed in a cell concerns the cell alone. */
function listen(): void {
  if (isListening) return
  isListening = true
  document.addEventListener('input', take, true)
  for (const name of ['keydown', 'keypress', 'textInput', 'keyup']) document.addEventListener(name, keep, true)
}

function take(event: Event): void {
  const typed = event.target && inputs.get(event.target)
  if (!typed) return
  event.stopPropagation()
  typed(event)
}

/** What isn't a letter is the table's, or the page's. */
function keep(event: Event): void {
  if (event.target && inputs.has(event.target) && isLetter(event)) event.stopPropagation()
}

const isLetter = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) ||
  (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing)
