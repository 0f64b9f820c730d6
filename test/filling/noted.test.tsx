// @draws
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { Noted } from '../../src/filling/declaring/send-errors.tsx'
import { type Filling, FillingContext } from '../../src/filling/filling-context.ts'
import { examineSample, sampleOf } from '../editions/sample.ts'

/** What 'Revisar y enviar' says without waiting for anything, and where its button leads. */
function show(changes: Case) {
  const page = document.body.appendChild(document.createElement('div'))
  const gone: string[] = []
  const ficha = examineSample(changes, edition2023, sampleOf(edition2023))
  const filling = { go: (cell: string) => gone.push(cell) } as unknown as Filling
  act(() =>
    createRoot(page).render(
      <FillingContext value={filling}>
        <Noted ficha={ficha} />
      </FillingContext>,
    ),
  )
  return { page, gone, ficha }
}

it('before sending it is told what the PDF cannot print, with a way to its cell, and sending waits for nothing', () => {
  const { page, gone, ficha } = show({ purpose: 'Familias 🧑‍🌾' })
  expect(page.textContent).toContain('Para tener en cuenta; no impide enviar')
  expect(page.textContent).toContain('«🧑‍🌾» no se puede imprimir en el PDF')
  act(() => page.querySelector('button')!.click())
  expect(gone).toEqual(['purpose'])
  expect(ficha.status).toBe('ready')
})

it('of a ficha that prints whole nothing is told', () => {
  expect(show({}).page.textContent).toBe('')
})
