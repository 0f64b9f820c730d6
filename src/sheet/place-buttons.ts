import type { KeyboardEvent } from 'react'

type Press = Pick<KeyboardEvent<HTMLElement>, 'target' | 'key'>

/** The buttons of a place that is read: why a figure is what it is, what was observed of it. None of them takes the Tab. */
function buttonsAt(target: EventTarget): readonly HTMLButtonElement[] {
  const place = (target as HTMLElement).closest<HTMLElement>('[data-cell]')
  return place && place.dataset['now'] === undefined ? [...place.querySelectorAll('button')] : []
}

/** Enter presses the button of a place; among several it goes to the first. False where there is none. */
export function openButton({ target }: Press): boolean {
  const [first, ...others] = buttonsAt(target)
  if (others.length > 0) first?.focus()
  else first?.click()
  return first !== undefined
}

const BY: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Within a place of several buttons arrows go from one to the next; past the last one, out of it. */
export function stepButtons({ target, key }: Press): boolean {
  const buttons = buttonsAt(target)
  const by = BY[key]
  if (by === undefined || !buttons.includes(target as HTMLButtonElement)) return false
  const next = buttons[buttons.indexOf(target as HTMLButtonElement) + by]
  next?.focus()
  return next !== undefined
}

/** Esc goes from a button to the place in which it stands. */
export function leaveButton({ target }: Press): boolean {
  const place = target instanceof HTMLButtonElement && target.closest<HTMLElement>('[data-cell]')
  if (place) place.focus()
  return Boolean(place)
}
