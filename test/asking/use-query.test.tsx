// @draws
import { act, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { AskingProvider } from '../../src/asking/asking-context.tsx'
import { useInvalidate, useQuery } from '../../src/asking/use-query.ts'
import type { StreamEvents } from '../../src/protocol/change-stream.ts'
import type { CallResult } from '../../src/protocol/client.ts'
import type { Changed } from '../../src/protocol/journal.ts'
import { problem } from '../../src/protocol/problems.ts'
import { find, offline, settle, show } from '../reviewing/on-screen.tsx'

const ok = (value: string): CallResult<string> => ({ is: 'ok', value })
const signedOut: CallResult<string> = { is: 'problem', problem: problem('not-signed-in') }

/** A server that answers when it is let to; every question is kept with its signal. */
function slowly() {
  const asked: { signal: AbortSignal; answer: (result: CallResult<string>) => Promise<void> }[] = []
  const ask = (signal: AbortSignal) =>
    new Promise<CallResult<string>>((resolve) =>
      asked.push({ signal, answer: (result) => act(async () => resolve(result)) }),
    )
  return { asked, ask }
}

type Options = Parameters<typeof useQuery>[2]
interface Props {
  of: string
  ask: (signal: AbortSignal) => Promise<CallResult<string>>
  options?: Options
}
function Page({ of, ask, options }: Props) {
  const { value, refusal, waiting, outdated, again } = useQuery([of], ask, options)
  const invalidate = useInvalidate()
  return (
    <>
      <p>{`${waiting ? 'espera' : (value ?? 'nada')}${outdated ? ' (de antes)' : ''}${refusal ? `, ${refusal.is}` : ''}`}</p>
      <button type="button" onClick={again}>
        Otra vez
      </button>
      <button type="button" onClick={() => void invalidate(of)}>
        Caducó
      </button>
    </>
  )
}

/** Pages of one person, one after another. */
async function open() {
  let go: (page: Props | undefined) => void = () => {}
  let events: StreamEvents | undefined
  const Pages = () => {
    const [page, setPage] = useState<Props>()
    go = setPage
    return page && <Page {...page} />
  }
  const openStream = (listener: StreamEvents) => {
    events = listener
    return { close: () => {} }
  }
  const screen = await show(
    <AskingProvider openStream={openStream}>
      <Pages />
    </AskingProvider>,
  )
  return {
    go: (page: Props | undefined) => act(async () => go(page)),
    says: () => screen.querySelector('p')?.textContent,
    hear: (changed: Changed) => act(async () => events?.onChanged(changed)),
  }
}

it('what was refused for want of a session is asked again when whoever signed in comes back to it', async () => {
  const page = await open()
  const answers = [signedOut, ok('la ficha')]
  const review = { of: 'review', ask: async () => answers.shift()!, options: { maxAge: 15_000 } }
  await page.go(review)
  expect(page.says()).toBe('nada, problem')
  await page.go(undefined)
  await page.go(review)
  expect(page.says()).toBe('la ficha')
  await page.go(undefined)
  await page.go(review)
  expect(page.says()).toBe('la ficha')
  expect(answers).toEqual([])
})

it('shows what is known while it asks again; without a network it stays, refused it goes', async () => {
  const page = await open()
  const { asked, ask } = slowly()
  await page.go({ of: 'review', ask })
  expect(page.says()).toBe('espera')
  await asked[0]!.answer(ok('uno'))
  await page.go(undefined)
  await page.go({ of: 'review', ask })
  expect(page.says()).toBe('uno')
  await asked[1]!.answer(offline)
  expect(page.says()).toBe('uno, offline')
  await act(async () => find('Otra vez').click())
  await asked[2]!.answer(signedOut)
  expect(page.says()).toBe('nada, problem')
})

it('a screen that is left stops asking, and its late answer is no longer heard', async () => {
  const page = await open()
  const { asked, ask } = slowly()
  await page.go({ of: 'review', ask })
  await page.go(undefined)
  expect(asked[0]!.signal.aborted).toBe(true)
  await asked[0]!.answer(ok('tarde'))
  await page.go({ of: 'review', ask })
  expect(page.says()).toBe('espera')
})

it('what was asked before something was done does not count for what holds after it', async () => {
  const page = await open()
  const { asked, ask } = slowly()
  await page.go({ of: 'review', ask })
  await act(async () => find('Caducó').click())
  expect(asked[0]!.signal.aborted).toBe(true)
  await asked[1]!.answer(ok('después'))
  await asked[0]!.answer(ok('antes'))
  expect(page.says()).toBe('después')
})

it('carries the former answer until another question is answered, and says so', async () => {
  const page = await open()
  const { asked, ask } = slowly()
  const options = { carry: true }
  await page.go({ of: 'página 1', ask, options })
  await asked[0]!.answer(ok('uno'))
  await page.go({ of: 'página 2', ask, options })
  expect(page.says()).toBe('uno (de antes)')
  await asked[1]!.answer(ok('dos'))
  expect(page.says()).toBe('dos')
})

it('asks again when a change that matters is heard, and when somebody comes back; not for the first word of a stream', async () => {
  const page = await open()
  const ask = vi.fn(async () => ok('la ficha'))
  await page.go({ of: 'review', ask, options: { when: ({ ficha = 'f1' }) => ficha === 'f1' } })
  await page.hear({})
  expect(ask).toHaveBeenCalledTimes(1)
  await page.hear({ ficha: 'f2' })
  expect(ask).toHaveBeenCalledTimes(1)
  await page.hear({ ficha: 'f1' })
  expect(ask).toHaveBeenCalledTimes(2)
  await page.hear({})
  expect(ask).toHaveBeenCalledTimes(3)
  await act(async () => window.dispatchEvent(new Event('focus')))
  expect(ask).toHaveBeenCalledTimes(4)
  await page.go(undefined)
  await act(async () => window.dispatchEvent(new Event('online')))
  await settle()
  expect(ask).toHaveBeenCalledTimes(4)
})
