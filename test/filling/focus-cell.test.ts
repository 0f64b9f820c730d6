// @draws
import { afterEach, expect, test, vi } from 'vitest'
import { focusCell } from '../../src/filling/section/edit-section.tsx'
import { turn } from '../turns.ts'

const CELL = 'target~2023'
const frames: FrameRequestCallback[] = []
vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw))
vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0))

/** A minute at sixty a second: on a slow network a part of the screen takes as long. */
function passAMinute(): void {
  for (let count = 0; count < 3_600; count++) frames.shift()?.(0)
}
async function draw(name: string): Promise<HTMLInputElement> {
  const input = document.createElement('input')
  input.name = name
  document.body.append(input)
  await turn()
  return input
}
const focused = () => (document.activeElement as HTMLInputElement).name

afterEach(() => {
  frames.splice(0)
  document.body.replaceChildren()
})

test('a cell has the focus once its part of the screen has come, however long that takes', async () => {
  focusCell(CELL)
  passAMinute()
  await draw('served~2023')
  expect(focused()).toBe(undefined)
  await draw(CELL)
  expect(focused()).toBe(CELL)
})

test('who went elsewhere meanwhile stays there', async () => {
  const other = await draw('served~2023')
  focusCell(CELL)
  passAMinute()
  other.focus()
  await draw(CELL)
  expect(focused()).toBe('served~2023')
})

test('a section that is left looks for nothing any more', async () => {
  const leave = focusCell(CELL)
  passAMinute()
  leave()
  await draw(CELL)
  expect(focused()).toBe(undefined)
})
