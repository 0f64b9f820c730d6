// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSaidOnce } from '../../src/filling/use-said-once.ts'
import { Announcer, announce } from '../../src/ui/announcer.tsx'

let root: Root
const host = document.createElement('div')

function Page({ text }: { text: string }) {
  useSaidOnce(text)
  return <Announcer />
}
const draw = (text: string) => act(() => root.render(<Page text={text} />))
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))
const heard = () => host.querySelector('[role=status] > :last-child')?.textContent

beforeEach(() => {
  vi.useFakeTimers()
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

it('says what changed once typing pauses, and neither what stood there nor what came and went', () => {
  draw('Cuadratura: todo cuadra.')
  const before = heard()
  wait(5_000)
  expect(heard()).toBe(before)
  draw('Cuadratura: 1 de 4 no cuadra.')
  wait(500)
  draw('')
  wait(5_000)
  expect(heard()).toBe(before)
  draw('Cuadratura: 2 de 4 no cuadran.')
  wait(1_000)
  expect(heard()).toBe('Cuadratura: 2 de 4 no cuadran.')
})

it('a sentence that comes right after another takes nothing from it', () => {
  draw('')
  act(() => announce('Gasto: 158.525 se corrigió a 158.255.'))
  act(() => announce('Cuadratura: todo cuadra.'))
  expect([...host.querySelectorAll('[role=status] > *')].map((one) => one.textContent).slice(-2)).toEqual([
    'Gasto: 158.525 se corrigió a 158.255.',
    'Cuadratura: todo cuadra.',
  ])
  wait(30_000)
  act(() => announce('Se deshizo.'))
  expect(host.querySelector('[role=status]')!.textContent).toBe('Se deshizo.')
})
