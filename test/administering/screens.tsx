import { act } from 'react'
import { vi } from 'vitest'
import type { AdministrationSearch } from '../../src/administering/address.ts'
import { AdministrationPage } from '../../src/administering/administration-page.tsx'
import type { AdministrationList, CurrentRow } from '../../src/protocol/administration.ts'
import type { Who } from '../../src/protocol/bodies.ts'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import type { ProblemCode } from '../../src/protocol/problems.ts'
import { problem } from '../../src/protocol/problems.ts'
import { settle, show } from '../reviewing/on-screen.tsx'

export const who: Who = { id: 'a1', user: 'admin', name: 'Soledad Vergara', roles: ['administrador'], services: [] }

export const ok = <T,>(value: T): CallResult<T> => ({ is: 'ok', value })
export const refused = (code: ProblemCode, extra = {}): CallResult<never> => ({
  is: 'problem',
  problem: problem(code, extra),
})

interface Asked {
  readonly id: string
  readonly params?: Record<string, string>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
}
type Answers = Readonly<Record<string, CallResult<unknown> | ((asked: Asked) => CallResult<unknown>)>>

/** A server that answers by route; what it was asked is kept. A route that it lacks isn't reached. */
export function serving(answers: Answers) {
  const asked: Asked[] = []
  const call = ((id: string, given: Omit<Asked, 'id'> = {}) => {
    const one = { id, ...given }
    asked.push(one)
    const answer = answers[id] ?? { is: 'offline' }
    return Promise.resolve(typeof answer === 'function' ? answer(one) : answer)
  }) as Call
  return { call, asked, of: (id: string) => asked.filter((one) => one.id === id) }
}

export const listOf = (
  rows: readonly CurrentRow[],
  more: Partial<AdministrationList> = {},
): CallResult<AdministrationList> =>
  ok({ rows: [...rows], matching: rows.length, all: rows.length, pageSize: 50, choices: {}, ...more })

export const went = vi.fn()

/** A screen of administration, with what its parts ask once they are there. */
export async function open(call: Call, slug: string, doing?: string, search: AdministrationSearch = {}) {
  const place = { slug, doing, search, areas: [], accountMenu: null }
  const page = await show(<AdministrationPage call={call} who={who} go={went} {...place} />)
  await settle()
  return page
}

/** Types into what this label names. */
export function type(page: HTMLElement, label: string, text: string): void {
  const input = inputOf(page, label)
  const proto = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  act(() => {
    Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

export function inputOf(page: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...page.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))
  if (!found) throw new Error(`no input is called '${label}'`)
  return page.querySelector(`[id="${found.htmlFor}"]`)!
}

export async function submit(page: HTMLElement): Promise<void> {
  act(() => page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  await settle()
}
