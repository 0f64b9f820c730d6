import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Observable } from '../../src/drafts/observable.ts'
import { Settled } from '../../src/filling/settled.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function follow() {
  const typed = new Observable('')
  const settled = new Settled(typed)
  const told: string[] = []
  settled.subscribe(() => told.push(settled.getSnapshot()))
  return { typed, settled, told }
}

test('keys in a row are told as one, once they pause', () => {
  const { typed, settled, told } = follow()
  for (const text of ['1', '15', '158']) {
    typed.set(text)
    vi.advanceTimersByTime(150)
  }
  expect([settled.getSnapshot(), told]).toEqual(['', []])
  vi.advanceTimersByTime(50)
  expect(told).toEqual(['158'])
})

test('who types on sees it after 600 ms', () => {
  const { typed, told } = follow()
  for (let key = 1; key <= 12; key++) {
    typed.set('1'.repeat(key))
    vi.advanceTimersByTime(100)
  }
  expect(told.map((text) => text.length)).toEqual([6, 12])
})

test('says so while what it shows is of a moment ago', () => {
  const { typed, settled } = follow()
  const said = [settled.waiting.getSnapshot()]
  settled.waiting.subscribe(() => said.push(settled.waiting.getSnapshot()))
  typed.set('1')
  typed.set('15')
  vi.advanceTimersByTime(250)
  expect(said).toEqual([false, true, false])
})

test('catching up tells at once what came, and nothing where nothing did', () => {
  const { typed, settled, told } = follow()
  settled.catchUp()
  typed.set('7')
  settled.catchUp()
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual(['7'])
})

test('closed, it tells nothing more', () => {
  const { typed, settled, told } = follow()
  typed.set('7')
  settled.close()
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([])
})
