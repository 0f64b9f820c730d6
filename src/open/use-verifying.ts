import { useCallback, useRef, useState } from 'react'
import type { Call } from '../protocol/client.ts'
import { announce } from '../ui/announcer.tsx'
import { readForVerifying, type VerifiableKind } from './read-for-verifying.ts'
import type { TypedMark } from './typed-mark.ts'
import { hear, sayFound, sayNotFound, sayUnread, type Verdict } from './verify-words.ts'

type Asked = VerifiableKind | Exclude<TypedMark['is'], 'wrongDigit' | 'wrongLength' | 'unknown'>

/** Something that is verified: a file, or what was typed. */
export interface VerifiedItem {
  readonly id: number
  readonly name: string
  /** The fingerprint by which it is known, once it was read, and of what it is. */
  readonly fingerprint?: string
  readonly of?: string
  readonly state:
    | { readonly is: 'reading' }
    | { readonly is: 'told'; readonly verdicts: readonly Verdict[] }
    /** The server didn't answer: what was read is kept to ask again. */
    | { readonly is: 'offline'; readonly asked: Asked; readonly marks: readonly string[] }
    | { readonly is: 'refused'; readonly asked: Asked; readonly marks: readonly string[]; readonly title: string }
}

type State = VerifiedItem['state']
/** What a fingerprint is of: that of a receipt isn't the one that is printed on it. */
const OF: Readonly<Record<Asked, string>> = {
  file: 'Huella del archivo',
  ficha: 'Huella del contenido',
  receipt: 'Huella del recibo mismo',
  fingerprint: 'Huella escrita',
  number: 'Huella',
  folio: 'Huella',
}
const isFingerprint = (mark: string): boolean => /^[0-9a-f]{64}$/.test(mark)

/** Reads files one after another and asks the server for their fingerprints alone. */
export function useVerifying(call: Call) {
  const [all, setAll] = useState<readonly VerifiedItem[]>([])
  const last = useRef(0)
  const set = useCallback((id: number, more: Partial<VerifiedItem>) => {
    setAll((before) => before.map((one) => (one.id === id ? { ...one, ...more } : one)))
  }, [])
  const add = useCallback((name: string): number => {
    const id = ++last.current
    setAll((before) => [{ id, name, state: { is: 'reading' } }, ...before])
    return id
  }, [])
  const ask = useCallback(
    async (id: number, name: string, asked: Asked, marks: readonly string[]) => {
      const state = await askFor(call, asked, marks)
      const fingerprint = marks.find(isFingerprint)
      set(id, { state, ...(fingerprint && { fingerprint, of: OF[asked] }) })
      announce(hearState(name, state))
    },
    [call, set],
  )
  const verifyFiles = useCallback(
    async (files: readonly File[]) => {
      // The first one is read first and stays on top of those after it.
      const ids = [...files].reverse().map((file) => [add(file.name), file] as const)
      for (const [id, file] of ids.reverse()) {
        const read = await readForVerifying(file)
        if (read.is === 'read') await ask(id, file.name, read.kind, read.marks)
        else {
          set(id, { state: { is: 'told', verdicts: [sayUnread(read.is)] } })
          announce(hear(file.name, sayUnread(read.is)))
        }
      }
    },
    [add, ask, set],
  )
  const verifyMark = useCallback(
    (asked: Asked, mark: string, name: string) => ask(add(name), name, asked, [mark]),
    [add, ask],
  )
  const again = useCallback(
    (one: VerifiedItem) => {
      if (one.state.is !== 'offline' && one.state.is !== 'refused') return
      const { asked, marks } = one.state
      set(one.id, { state: { is: 'reading' } })
      void ask(one.id, one.name, asked, marks)
    },
    [ask, set],
  )
  return { all, verifyFiles, verifyMark, again, clear: useCallback(() => setAll([]), []) }
}

/** By the fingerprint of the content first; by that of the bytes where nothing is known of it. */
async function askFor(call: Call, asked: Asked, marks: readonly string[]): Promise<State> {
  for (const mark of marks) {
    const said = await call('fingerprints', { params: { mark } })
    if (said.is === 'offline') return { is: 'offline', asked, marks }
    if (said.is === 'problem') return { is: 'refused', asked, marks, title: said.problem.title }
    const { found } = said.value
    if (found.length > 0) return { is: 'told', verdicts: found.map((one) => sayFound(one, asked)) }
  }
  return { is: 'told', verdicts: [sayNotFound(asked)] }
}

const hearState = (name: string, state: State): string => {
  if (state.is === 'told') return state.verdicts.map((one) => hear(name, one)).join(' ')
  return state.is === 'refused' ? `${name}: ${state.title}` : `${name}: sin conexión, no se pudo comprobar.`
}
