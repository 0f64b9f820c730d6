// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { ChangePassword } from '../../src/app/account/change-password.tsx'
import type { Call } from '../../src/protocol/client.ts'
import type { Account } from '../../src/protocol/identity.ts'
import { Look } from '../../src/ui/look.tsx'
import './browser.tsx'

const ACCOUNT = { user: 'interior', name: 'Marcela Fuentes Díaz', canChangePassword: true } as unknown as Account

let root: Root
afterEach(() => act(() => root.unmount()))

async function changeWith(texts: Readonly<Record<string, string>>): Promise<{ page: HTMLElement; asked: string[] }> {
  const asked: string[] = []
  const call = (async (route: string) => {
    asked.push(route)
    return { is: 'ok', value: { ended: 0 } }
  }) as unknown as Call
  const page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
  await act(async () =>
    root.render(
      <Look>
        <ChangePassword call={call} account={ACCOUNT} onChanged={() => undefined} />
      </Look>,
    ),
  )
  for (const [name, text] of Object.entries(texts))
    page.querySelector<HTMLInputElement>(`input[name=${name}]`)!.value = text
  await act(async () =>
    page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  )
  return { page, asked }
}

test('without the present password it is said under its field, which has the focus, and nothing is asked', async () => {
  const { page, asked } = await changeWith({ password: 'caballo correcto grapa', again: 'caballo correcto grapa' })
  expect(page.textContent).toContain('Falta. Es con la que ingresa ahora.')
  expect(document.activeElement?.getAttribute('name')).toBe('current')
  expect(asked).toEqual([])
})

test('with all three it changes, and nothing is missing any more', async () => {
  const { page, asked } = await changeWith({
    current: 'cuadra-interior',
    password: 'caballo correcto grapa',
    again: 'caballo correcto grapa',
  })
  expect(asked).toEqual(['changePassword'])
  expect(page.textContent).toContain('Su contraseña cambió.')
  expect(page.textContent).not.toContain('Falta')
})
