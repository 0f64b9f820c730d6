// @draws
import { act, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { useSeenFirst } from '../../src/filling/section/use-seen-first.ts'

const rowsUpTo = (count: number): string[] => Array.from({ length: count }, (_, index) => `r${index + 1}`)

/** What a table of so many rows drew, one drawing after another. */
function drawn() {
  const root = createRoot(document.createElement('div'))
  const drawings: (readonly string[])[] = []
  function Table({ rows }: { rows: readonly string[] }) {
    const seen = useSeenFirst(rows)
    useLayoutEffect(() => void drawings.push(seen))
    return null
  }
  return { drawings, draw: (rows: readonly string[]) => act(() => root.render(<Table rows={rows} />)) }
}

it('a large table draws first as many rows as the window holds, then goes on in order until all are there', () => {
  const rows = rowsUpTo(346)
  const { drawings, draw } = drawn()
  draw(rows)
  expect(drawings[0]!.length * 46).toBeLessThan(window.innerHeight)
  for (const one of drawings) expect(one).toEqual(rows.slice(0, one.length))
  expect(drawings.at(-1)).toEqual(rows)
})

it('a table that the window holds is drawn whole at once', () => {
  const { drawings, draw } = drawn()
  draw(rowsUpTo(5))
  expect(drawings).toEqual([rowsUpTo(5)])
})

it('a row that comes or goes later is drawn with the others, in the same drawing', () => {
  const { drawings, draw } = drawn()
  draw(rowsUpTo(60))
  const before = drawings.length
  draw(rowsUpTo(61))
  draw(rowsUpTo(59))
  expect(drawings.slice(before)).toEqual([rowsUpTo(61), rowsUpTo(59)])
})
