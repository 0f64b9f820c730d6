import * as z from 'zod/mini'

/** What an observation is about: a cell, a row of a table ('table~row'), a section, or a finding, by its id. */
export const ObservedPlace = z.object({
  kind: z.enum(['cell', 'row', 'section', 'finding']),
  at: z.string().check(z.minLength(1), z.maxLength(300)),
})
export type ObservedPlace = z.infer<typeof ObservedPlace>

/** abierta · respondida · aceptada · retirada */
export const ObservationState = z.enum(['open', 'answered', 'accepted', 'retracted'])
export type ObservationState = z.infer<typeof ObservationState>

export const OBSERVATION_STATES: Record<ObservationState, string> = {
  open: 'Abierta',
  answered: 'Respondida',
  accepted: 'Aceptada',
  retracted: 'Retirada',
}

/**
 * One word of a thread; all of them stay. `unsay` takes the word before it back, until the institution is told. `answer`
 * and `unanswer` (the sending that brought the answer was withdrawn) are the institution's, the others the reviewers'.
 */
export const RemarkKind = z.enum([
  'observe',
  'reword',
  'insist',
  'answer',
  'unanswer',
  'accept',
  'retract',
  'restore',
  'unsay',
])
export type RemarkKind = z.infer<typeof RemarkKind>

/** What may be said of an observation in each state. */
export const SAYABLE: Readonly<Record<ObservationState, readonly RemarkKind[]>> = {
  open: ['reword', 'insist', 'retract', 'answer', 'unsay'],
  answered: ['insist', 'accept', 'retract', 'unanswer'],
  accepted: ['restore'],
  retracted: ['restore'],
}

const AFTER: Partial<Record<RemarkKind, ObservationState>> = {
  observe: 'open',
  insist: 'open',
  answer: 'answered',
  unanswer: 'open',
  accept: 'accepted',
  retract: 'retracted',
}

/** The word of a thread that says what is asked for now: only whoever said it may word it anew. */
export const lastAskOf = <R extends { readonly kind: RemarkKind }>(thread: readonly R[]): R | undefined =>
  standingWords(thread).findLast(({ kind }) => kind === 'observe' || kind === 'reword' || kind === 'insist')

/** The words of a thread that stand: without those that were taken back. */
export function standingWords<R extends { readonly kind: RemarkKind }>(thread: readonly R[]): R[] {
  const standing: R[] = []
  for (const remark of thread) {
    if (remark.kind === 'unsay') standing.pop()
    else standing.push(remark)
  }
  return standing
}

/** May the last word of a thread be taken back by whoever said it? What began it is retracted, which is told. */
export const isUnsayable = (kind: RemarkKind | undefined): boolean => kind === 'insist' || kind === 'reword'

/** The state of an observation is a fold over its thread: `restore` goes back to where the last decision was taken. */
export function stateOfThread(thread: readonly RemarkKind[]): ObservationState {
  let [state, before]: ObservationState[] = ['open', 'open'] as const
  for (const { kind } of standingWords(thread.map((kind) => ({ kind })))) {
    if (kind === 'restore') state = before!
    else if (kind === 'accept' || kind === 'retract') [before, state] = [state!, AFTER[kind]!]
    else state = AFTER[kind] ?? state
  }
  return state!
}

/** Waits for the reviewer's word: neither accepted nor retracted. */
export const isUnsettled = (state: ObservationState): boolean => state === 'open' || state === 'answered'
