import {
  createContext,
  type RefObject,
  use,
  useCallback,
  useDeferredValue,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Draft } from '../drafts/editing/draft.ts'
import type { DraftView } from '../drafts/editing/draft-view.ts'
import type { Entry } from '../drafts/journal/entry.ts'
import type { Observable } from '../drafts/observable.ts'
import type { Examination } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Table } from '../ficha/field.ts'
import type { Authorship } from '../showing/why/authorship.ts'
import { printShortDay, printTime } from '../ui/print-time.ts'
import type { LeftCells } from './left-cells.ts'
import type { LiveExamination } from './live-examination.ts'
import type { MarkBoard } from './mark-board.ts'
import type { MendingPlace } from './observed-place.ts'

/** What can be done about what was said. */
export interface NoticeAct {
  readonly label: string
  readonly run: () => void
}

/** What every part of an open ficha works with. */
export interface Filling {
  readonly draft: Draft
  readonly live: LiveExamination
  /** What is wrong with each cell. */
  readonly marks: MarkBoard
  /** Cells in which somebody typed and that were left. */
  readonly left: LeftCells
  /** What is selected in a table, the active cell among it. */
  readonly selection: Observable<readonly CellAddress[]>
  /** Opens the section of a cell and puts the focus there. */
  readonly go: (cell: CellAddress) => void
  /** The same for a place that may be a whole section. */
  readonly goTo: (target: MendingPlace) => void
  /** True once the official tried to send: then every error shows. */
  readonly attempted: boolean
  readonly locked: boolean
  /** Name of whoever wrote something on this device. */
  readonly nameOf: (who: string) => string
  /** Says what just happened, under the section and to screen readers. */
  readonly tell: (notice: string, more?: NoticeAct) => void
}

export const FillingContext = createContext<Filling | undefined>(undefined)

export function useFilling(): Filling {
  const filling = use(FillingContext)
  if (!filling) throw new Error('outside of an open ficha')
  return filling
}

/** Texts of the section on screen, by cell address; never stored: the draft is. */
export type Buffer = UseFormReturn<Record<string, string>>
export const BufferContext = createContext<Buffer | undefined>(undefined)

export function useBuffer(): Buffer {
  const buffer = use(BufferContext)
  if (!buffer) throw new Error('outside of a section')
  return buffer
}

/** Something read off the examination; draws again only when it changes, so it has to be a text or a number. */
export function useExamined<T extends string | number | boolean | undefined>(read: (ficha: Examination) => T): T {
  const { live } = useFilling()
  return useSyncExternalStore(live.subscribe, () => read(live.getSnapshot()))
}

/** The rows of a table. Their list is the same object until one comes or goes: no key spells it out. */
export function useRows(table: Table): readonly string[] {
  const { live } = useFilling()
  return useSyncExternalStore(live.subscribe, () => live.getSnapshot().rows(table))
}

/** The same of what stands at a few addresses of cells and figures: a key that changes none of them isn't even looked at. */
export function useExaminedAt<T extends string | number | boolean | undefined>(
  addresses: readonly CellAddress[],
  read: (ficha: Examination) => T,
): T {
  const { live } = useFilling()
  const names = addresses.join(' ')
  const subscribe = useCallback((listener: () => void) => live.subscribeAt(names.split(' '), listener), [live, names])
  return useSyncExternalStore(subscribe, () => read(live.getSnapshot()))
}

/**
 * A text of what stands at a few addresses, kept up in the element that it is given to: it is written in its node as the
 * key comes, and nothing is drawn.
 */
export function useTextAt(
  addresses: readonly CellAddress[],
  read: (ficha: Examination) => string,
): RefObject<HTMLSpanElement | null> {
  const { live } = useFilling()
  const element = useRef<HTMLSpanElement>(null)
  const names = addresses.join(' ')
  const write = useEffectEvent(() => writeText(element.current, read(live.getSnapshot())))
  // What is read may be another after a drawing.
  useLayoutEffect(() => write())
  useLayoutEffect(() => live.subscribeAt(names.split(' '), () => write()), [live, names])
  return element
}

/** The node of a text stays while the text changes. */
function writeText(element: HTMLElement | null, text: string): void {
  if (!element || element.textContent === text) return
  if (element.firstChild) element.firstChild.nodeValue = text
  else element.textContent = text
}

/** One thing of the draft that is not its answers: its lock, whether it can undo. Keys that don't change it draw nothing. */
export function useDraftPart<T extends string | number | boolean | undefined>(
  draft: Draft,
  read: (view: DraftView) => T,
): T {
  return useSyncExternalStore(draft.subscribe, () => read(draft.getSnapshot()))
}

/** The whole examination as it stands, for a page beside the sections. */
export function useExamination(): Examination {
  const { live } = useFilling()
  return useDeferredValue(useSyncExternalStore(live.subscribe, live.getSnapshot))
}

/** The same once typing pauses: panels and lists beside the table draw an amount and not each of its digits. */
export function useSettledExamination(): Examination {
  const { settled } = useFilling().live
  return useDeferredValue(useSyncExternalStore(settled.subscribe, settled.getSnapshot))
}

/** Something read off it then; draws again only when it changes. */
export function useSettled<T extends string | number | boolean | undefined>(read: (ficha: Examination) => T): T {
  const { settled } = useFilling().live
  return useSyncExternalStore(settled.subscribe, () => read(settled.getSnapshot()))
}

/** Who typed a cell and when: 'Hoy 14:29, Finanzas'. */
export function useWhoOf(): (cell: CellAddress) => Authorship | undefined {
  const { draft, nameOf } = useFilling()
  return useCallback((cell) => authorshipOf(draft.entryOf(cell), nameOf), [draft, nameOf])
}

export function authorshipOf(entry: Entry | undefined, nameOf: (who: string) => string): Authorship | undefined {
  return entry && { text: `${whenWords(entry.at)}, ${nameOf(entry.who)}` }
}

/** 'hoy 14:29' or '11 mar 14:29' */
export function whenWords(at: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return `${isToday ? 'hoy' : printShortDay(at)} ${printTime(at)}`
}
