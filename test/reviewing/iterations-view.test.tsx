// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { expect, it } from 'vitest'
import { settle } from './on-screen.tsx'
import { SentAgain } from './sent-again.tsx'

const said = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

function choose(page: HTMLElement, label: string, words: string): void {
  const id = [...page.querySelectorAll('label')].find((one) => said(one) === label)?.htmlFor
  const select = page.querySelector<HTMLSelectElement>(`[id="${id}"]`)!
  const option = [...select.options].find((one) => one.textContent === words)!
  act(() => {
    select.value = option.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

it('any two sendings of a ficha are compared, in either the order of time or with the year before', async () => {
  const office = new SentAgain()
  const [one, two] = office.review.iterations
  office.review = { ...office.review, iterations: [one!, two!, { ...two!, iteration: 3 }] }
  office.latest = 3
  const page = await office.open('iteraciones')
  expect(said(page.querySelector('main h1'))).toBe('Comparar iteraciones')
  expect(said(page.querySelector('main'))).toContain('No cambió ninguna celda.')
  choose(page, 'Desde', 'Iteración 1')
  await settle()
  expect(said(page.querySelector('main h2'))).toBe('Cambió desde la iteración 1')
  expect(page.querySelectorAll('tr[data-cell]')).toHaveLength(3)
  choose(page, 'hasta', 'Iteración 2')
  await settle()
  expect(said(page.querySelector('thead'))).toContain('Iter. 1Iter. 2')
  choose(page, 'Desde', 'Ficha 2022')
  await settle()
  expect(said(page.querySelector('main h2'))).toBe('Cambió desde la ficha 2022')
})
