import { useCallback, useState } from 'react'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Review } from '../../protocol/review.ts'
import { announce } from '../../ui/announcer.tsx'
import type { Reviewing } from '../reviewing.ts'
import type { Acting } from '../use-reviewing.ts'
import { isSameSent, notSentWords, reasonNotTo } from './not-sent-words.ts'
import {
  actRequestOf,
  type BeingWritten,
  beginDraft,
  composingAt,
  composingOf,
  composingOn,
  noteName,
  type ObservationDraft,
} from './observation-draft.ts'
import { useArrived } from './use-arrived.ts'
import { type HeldNote, type HeldNotes, useNotes } from './use-notes.ts'

/** What is being written on the desk. */
export interface ComposerState {
  /** Another text, another composer. */
  readonly id: string
  readonly composing: BeingWritten
  readonly draft: ObservationDraft
  /** How it is kept; absent while nothing is written. */
  readonly note: HeldNote | undefined
  readonly problem: string | undefined
  readonly isBusy: boolean
  readonly write: (text: string) => void
  readonly send: () => void
  /** Its draft stays. */
  readonly leave: () => void
  readonly discard: () => void
}

export interface Composers extends Pick<Reviewing, 'compose' | 'composeOn'> {
  readonly composer: ComposerState | undefined
  readonly notes: HeldNotes
  /** Opens a draft that was left. */
  readonly open: (note: HeldNote) => void
}

interface Asked {
  store: AccountStore
  ficha: string
  examination: Examination
  review: Review
  acting: Acting
  /** Gives the focus back to where somebody was writing about. */
  onLeave: (composing: BeingWritten) => void
}

const SAID = { observe: 'Observación agregada', insist: 'Insistencia agregada', reword: 'Texto guardado' } as const

/** Writing observations: one at a time is open, the others wait as drafts. */
export function useComposer({ store, ficha, examination, review, acting, onLeave }: Asked): Composers {
  const notes = useNotes(store, ficha)
  const [open, setOpen] = useState<{ composing: BeingWritten; act: string }>()
  const [problem, setProblem] = useState<string>()
  const begin = useCallback((composing: BeingWritten | undefined) => {
    setProblem(undefined)
    setOpen(composing && { composing, act: crypto.randomUUID() })
  }, [])
  const compose = useCallback<Reviewing['compose']>(
    (place) => begin(composingAt(examination, place)),
    [begin, examination],
  )
  const composeOn = useCallback<Reviewing['composeOn']>(
    (observation, name) => begin(composingOn(examination, observation, name)),
    [begin, examination],
  )
  const openNote = ({ draft }: HeldNote) => begin(composingOf(examination, draft, review.observations))
  const key = open && noteName(open.composing)
  useArrived(notes, review.observations, ({ key: arrived }, observation, isWhole) => {
    if (arrived !== key || !open) return
    if (!isWhole) return composeOn(observation, 'reword')
    begin(undefined)
    announce(SAID[open.composing.name])
    onLeave(open.composing)
  })
  const note = key === undefined ? undefined : notes.find(key)
  if (!open || key === undefined) return { composer: undefined, notes, compose, composeOn, open: openNote }

  const draft = note?.draft ?? beginDraft(open.composing, open.act)
  const leave = () => {
    setOpen((now) => (now === open ? undefined : now))
    onLeave(open.composing)
  }
  const write = (text: string) => {
    setProblem(undefined)
    // To reword begins with words: without them it is still a draft.
    if (text === '' && draft.sent === undefined && draft.name !== 'reword') notes.drop(key)
    else notes.keep(key, { ...draft, text })
  }
  const send = async () => {
    if (acting.doing) return
    const refusal = reasonNotTo(open.composing)
    if (refusal) return setProblem(refusal)
    const observation = review.observations.find(({ id }) => id === draft.observation)
    const request = actRequestOf(draft, observation)
    if (!request) return
    // Before it goes, so that a page that closes meanwhile tries the same act and not another.
    notes.keep(key, { ...draft, sent: draft.text })
    const result = await acting.does(request, draft.act)
    if (result.is === 'ok' || (result.is === 'problem' && isSameSent(result.problem, draft))) {
      notes.drop(key)
      announce(SAID[draft.name])
      return leave()
    }
    if (result.is === 'offline')
      return setProblem('Sin conexión: no se agregó. Lo escrito sigue en este equipo; inténtelo otra vez.')
    if (result.problem.code === 'act-reused' && draft.name === 'observe') {
      announce(
        'La observación ya había llegado con el texto anterior. Lo que escribió después quedó como borrador de su edición.',
      )
      return leave()
    }
    // It was refused, so nothing of it is there: what is tried next is another act.
    notes.keep(key, { ...draft, act: crypto.randomUUID(), sent: undefined })
    setProblem(notSentWords(result.problem))
  }
  const composer: ComposerState = {
    id: key,
    composing: open.composing,
    draft,
    note,
    problem,
    isBusy: acting.doing !== undefined,
    write,
    send: () => void send(),
    leave,
    discard: () => {
      notes.drop(key)
      leave()
    },
  }
  return { composer, notes, compose, composeOn, open: openNote }
}
