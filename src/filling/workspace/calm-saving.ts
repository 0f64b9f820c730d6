import type { Draft } from '../../drafts/editing/draft.ts'
import type { SaveState } from '../../drafts/store/save-state.ts'

/** How long nothing is written before the line says 'Guardado': between two digits it would only flicker. */
const CALM_MS = 300

type Saving = Draft['saving']

/** Whether it is kept, one for all that say so: a key that says nothing new draws none of them. */
export class CalmSaving {
  readonly #listeners = new Set<() => void>()
  #shown: SaveState
  #timer: ReturnType<typeof setTimeout> | undefined
  #stop = (): void => undefined

  constructor(private readonly saving: Saving) {
    this.#shown = saving.getSnapshot()
  }

  readonly getSnapshot = (): SaveState => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#follow()
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#timer)
      this.#stop()
    }
  }

  #follow(): void {
    this.#stop = this.saving.subscribe(() => {
      clearTimeout(this.#timer)
      if (this.saving.getSnapshot().state === 'saved') this.#timer = setTimeout(() => this.#show(), CALM_MS)
      else this.#show()
    })
    this.#show()
  }

  #show(): void {
    const now = this.saving.getSnapshot()
    if (now === this.#shown || isSaidAlike(now, this.#shown)) return
    this.#shown = now
    for (const listener of [...this.#listeners]) listener()
  }
}

/** While it is being written it isn't said since when: key after key says the same. */
const isSaidAlike = (one: SaveState, other: SaveState): boolean => one.state === 'saving' && other.state === 'saving'

const known = new WeakMap<Draft, CalmSaving>()

export function calmSavingOf(draft: Draft): CalmSaving {
  const found = known.get(draft) ?? new CalmSaving(draft.saving)
  known.set(draft, found)
  return found
}
