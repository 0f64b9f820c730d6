// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { CallResult } from '../../src/protocol/client.ts'
import { useAnswer } from '../../src/reviewing/use-answer.ts'

it('what was refused for want of a session is asked again when whoever signed in comes back to it', async () => {
  const client = new QueryClient()
  const answers = [
    { is: 'problem', problem: { code: 'not-signed-in' } },
    { is: 'ok', value: 'la ficha' },
  ] as unknown as CallResult<string>[]
  const ask = async () => answers.shift()!
  const Page = () => <>{useAnswer(['review'], ask).value ?? 'su sesión venció'}</>
  const open = async (expected: string) => {
    const page = document.createElement('div')
    const root = createRoot(page)
    await act(async () =>
      root.render(
        <QueryClientProvider client={client}>
          <Page />
        </QueryClientProvider>,
      ),
    )
    await expect.poll(() => page.textContent).toBe(expected)
    await act(async () => root.unmount())
  }
  await open('su sesión venció')
  await open('la ficha')
  await open('la ficha')
})
