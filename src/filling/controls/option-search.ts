import type { KeyboardEvent } from 'react'

/** Letters typed within this time of each other look for one word. */
const PAUSE_MS = 1_000
let typed = { text: '', at: 0 }

/** In a list of options the letters typed go to the one with a word that begins so: 'ma' → 'Salud: Malnutrición…'. */
export function searchOption(event: KeyboardEvent<HTMLElement>): void {
  const { key, target } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
  // A box was ticked: what is typed next looks for another.
  if (key === ' ') typed = { text: '', at: 0 }
  if (key.length !== 1 || key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return
  const now = performance.now()
  typed = { text: (now - typed.at < PAUSE_MS ? typed.text : '') + plain(key), at: now }
  const options = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const found = options.find((one) => beginsWord(one.labels?.[0]?.textContent ?? '', typed.text))
  if (!found) return
  event.preventDefault()
  found.focus()
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const beginsWord = (label: string, begun: string): boolean =>
  plain(label)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(begun))
