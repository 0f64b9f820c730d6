// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { useDraft, useSaving, useTyped } from '../../src/drafts/editing/use-draft.ts'
import { Browser } from './office.ts'

const drawn: string[] = []

function Cell({ draft, cell }: { draft: Draft; cell: string }) {
  const typed = useTyped(draft, cell)
  drawn.push(`${cell} ${typed}`)
  return <span>{typed}</span>
}

function Line({ draft }: { draft: Draft }) {
  const { canUndo } = useDraft(draft)
  return <p>{`${useSaving(draft).state} ${canUndo}`}</p>
}

test('a key draws its cell again and no other, and the line says how it is kept', async () => {
  const { draft } = await new Browser().openFicha()
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <>
        <Cell draft={draft} cell="served~2023" />
        <Cell draft={draft} cell="purpose" />
        <Line draft={draft} />
      </>,
    ),
  )
  drawn.length = 0
  act(() => void draft.set('served~2023', '201'))
  expect(drawn).toEqual(['served~2023 201'])
  expect(place.querySelector('p')!.textContent).toBe('saving true')
  await act(() => draft.whenSaved())
  expect(place.querySelector('p')!.textContent).toBe('saved true')
})
