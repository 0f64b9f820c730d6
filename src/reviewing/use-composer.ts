import { useCallback, useEffect, useState } from 'react'
import type { Desk } from '../drafts/desk.ts'
import type { Examination } from '../engine/examination.ts'
import type { Problem } from '../protocol/problems.ts'
import type { Observation, Review } from '../protocol/review.ts'
import { announce } from '../ui/announcer.tsx'
import { type Composing, composingAt, composingOn } from './composing.ts'
import { whoseAct } from './done-words.ts'
import type { Reviewing } from './reviewing.ts'
import { type HeldNote, type Notes, useNotes } from './use-notes.ts'
import type { Acting } from './use-reviewing.ts'
import { arrivedAs, beginWritten, noteName, toDoOf, type Written } from './written.ts'

/** What is being written on the desk. */
export interface ComposerState {
  /** Another text, another composer. */
  readonly id: string
  readonly composing: Composing
  readonly written: Written
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
  readonly notes: Notes
  /** Opens a draft that was left. */
  readonly open: (note: HeldNote) => void
}

interface Asked {
  desk: Desk
  ficha: string
  examination: Examination
  review: Review
  acting: Acting
  /** Gives the focus back to where somebody was writing about. */
  onLeave: (composing: Composing) => void
}

/** Writing observations: one at a time is open, the others wait as drafts. */
export function useComposer({ desk, ficha, examination, review, acting, onLeave }: Asked): Composers {
  const notes = useNotes(desk, ficha)
  const [open, setOpen] = useState<{ composing: Composing; act: string }>()
  const [problem, setProblem] = useState<string>()
  useArrived(notes, review.observations)
  const begin = useCallback((composing: Composing | undefined) => {
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
  const openNote = ({ written }: HeldNote) => begin(composingOf(examination, written, review.observations))
  const key = open && noteName(open.composing)
  const note = key === undefined ? undefined : notes.find(key)
  if (!open || key === undefined) return { composer: undefined, notes, compose, composeOn, open: openNote }

  const written = note?.written ?? beginWritten(open.composing, open.act)
  const leave = () => {
    setOpen(undefined)
    onLeave(open.composing)
  }
  const write = (text: string) => {
    setProblem(undefined)
    // To reword begins with words: without them it is still a draft.
    if (text === '' && written.sent === undefined && written.name !== 'reword') notes.drop(key)
    else notes.keep(key, { ...written, text })
  }
  const send = async () => {
    if (acting.doing) return
    const refusal = reasonNotTo(written, open.composing, acting)
    if (refusal) return setProblem(refusal)
    const observation = review.observations.find(({ id }) => id === written.observation)
    const todo = toDoOf(written, observation)
    if (!todo) return
    // Before it goes, so that a page that closes meanwhile tries the same act and not another.
    notes.keep(key, { ...written, sent: written.text })
    const result = await acting.does(todo, written.act)
    if (result.is === 'ok' || (result.is === 'problem' && isSameSent(result.problem, written))) {
      notes.drop(key)
      announce(written.name === 'observe' ? 'Observación agregada' : 'Guardado')
      return leave()
    }
    if (result.is === 'offline')
      return setProblem('Sin conexión: no se agregó. Lo escrito sigue en este equipo; inténtelo otra vez.')
    if (result.problem.code === 'act-reused' && written.name === 'observe') {
      announce(
        'La observación ya había llegado con el texto anterior. Lo que escribió después quedó como borrador de su edición.',
      )
      return leave()
    }
    // It was refused, so nothing of it is there: what is tried next is another act.
    notes.keep(key, { ...written, act: crypto.randomUUID(), sent: undefined })
    setProblem(wordsOf(result.problem))
  }
  const composer: ComposerState = {
    id: key,
    composing: open.composing,
    written,
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

/** It had arrived, and its answer was lost: its thread went on, so that the same act reads as another. */
const isSameSent = ({ code }: Problem, { sent, text }: Written): boolean => code === 'act-reused' && sent === text

const wordsOf = (problem: Problem): string =>
  [whoseAct(problem) ?? problem.detail, problem.title].filter(Boolean).join(' ')

function reasonNotTo({ text, name }: Written, composing: Composing, { may }: Acting): string | undefined {
  if (text.trim() === '') return 'Escriba qué debe responder o corregir la institución.'
  if (!may(name)) return 'La ficha ya no está en revisión. Lo escrito sigue en este equipo.'
  if (composing.name === 'insist' && composing.observation.state !== 'answered')
    return 'Se insiste en una observación respondida. Use «Editar» para cambiar el texto de una abierta.'
  return undefined
}

/** What was being written when its draft was left. */
function composingOf(
  examination: Examination,
  { name, place, label, shown, observation: id }: Written,
  observations: readonly Observation[],
): Composing | undefined {
  // A place that is no longer there keeps the words that it had.
  if (name === 'observe') return composingAt(examination, place) ?? { name, place, label, shown }
  const observation = observations.find((one) => one.id === id)
  return observation && composingOn(examination, observation, name)
}

/** An observation whose answer was lost is on the server: its draft goes, or what was written since rewords it. */
function useArrived({ all, keep, drop }: Notes, observations: readonly Observation[]): void {
  useEffect(() => {
    for (const { key, written } of all) {
      const observation = arrivedAs(written, observations)
      if (!observation) continue
      drop(key)
      if (written.text.trim() !== written.sent?.trim())
        keep(`reword/${observation.id}`, {
          ...written,
          name: 'reword',
          observation: observation.id,
          act: crypto.randomUUID(),
          sent: undefined,
        })
    }
  }, [all, keep, drop, observations])
}
