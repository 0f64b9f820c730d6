import { ObservedPlace } from '../ficha/observation.ts'

const CELL = 'celda-'
const ATTRIBUTE = 'data-observe'

/** Marks an element as a place where O observes; a cell that has the id of a cell (showing/reading-cell.tsx) is one already. */
export const placeMark = ({ kind, at }: ObservedPlace) => ({ [ATTRIBUTE]: `${kind}:${at}`, tabIndex: -1 }) as const

const PLACES = `[${ATTRIBUTE}], [id^="${CELL}"]`

/** The place that an element is, or stands in; of last year's value or a change, the cell beside which it stands. */
export function placeOf(element: Element | null): ObservedPlace | undefined {
  const found = element?.closest<HTMLElement>(`${PLACES}, [data-beside]`)
  if (!found) return undefined
  const cell = found.dataset['beside'] ?? found.id.slice(CELL.length)
  const [kind, ...at] = (found.getAttribute(ATTRIBUTE) ?? `cell:${cell}`).split(':')
  return ObservedPlace.safeParse({ kind, at: at.join(':') }).data
}

/** Every place on the screen, in the order in which they are read. */
export const placesIn = (screen: Element): HTMLElement[] => [...screen.querySelectorAll<HTMLElement>(PLACES)]

export const elementAtPlace = (screen: Element | null, { kind, at }: ObservedPlace): HTMLElement | undefined =>
  screen === null
    ? undefined
    : placesIn(screen).find((one) => {
        const place = placeOf(one)
        return place?.kind === kind && place.at === at
      })

export const isSameObservedPlace = (a: ObservedPlace, b: ObservedPlace): boolean => a.kind === b.kind && a.at === b.at
