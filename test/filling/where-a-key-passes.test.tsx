// @draws
import { existsSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { goToCell } from '../../src/sheet/focus.ts'
import { local } from '../architecture/imports.ts'
import { ReturnedOffice } from './returned-office.tsx'

interface Step {
  readonly file: string
  readonly uses: readonly string[]
}

/** The tables of the page: a road each. */
const roads = readFileSync('docs/where-a-key-passes.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => ({
    title: part.slice(0, part.indexOf('\n')),
    steps: [...part.matchAll(/^\| `([^`]+)` \|[^|]*\|([^|]*)\|$/gm)].map(
      ([, file = '', uses = '']): Step => ({ file, uses: [...uses.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one) }),
    ),
  }))

const filesOf = ({ file, uses }: Step): string[] => [file, ...uses.filter((one) => !one.endsWith('/'))]

const importedBy = new Map<string, readonly string[]>()
for (const { from, to } of local) importedBy.set(`src/${from}`, [...(importedBy.get(`src/${from}`) ?? []), `src/${to}`])

/** Does one know the other, itself or by what it is handed through one more file? */
const knows = (one: string, other: string): boolean => {
  const imported = importedBy.get(one) ?? []
  return imported.includes(other) || imported.some((between) => importedBy.get(between)?.includes(other))
}
const areJoined = (one: string, other: string): boolean => one === other || knows(one, other) || knows(other, one)

test('the page has three roads', () => {
  expect(roads.map(({ steps }) => steps.length)).toEqual([21, 14, 19])
})

test('strangers are told from neighbours', () => {
  expect(areJoined('src/sheet/sheet-cell.tsx', 'src/server/acts/perform.ts')).toBe(false)
  expect(areJoined('src/filling/typing.ts', 'src/drafts/editing/draft.ts')).toBe(true)
})

describe.each(roads)('the road $title', ({ steps }) => {
  test('names files that are there', () => {
    expect(steps.flatMap(filesOf).filter((file) => !existsSync(file))).toEqual([])
  })

  test('enters no file twice', () => {
    const files = steps.map(({ file }) => file)
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([])
  })

  test('goes on from what stands before', () => {
    const strange = steps.filter((step, index) => {
      const before = steps.slice(0, index).flatMap(filesOf)
      return index > 0 && !filesOf(step).some((one) => before.some((other) => areJoined(one, other)))
    })
    expect(strange.map(({ file }) => file)).toEqual([])
  })
})

/** The files of src in which a function runs while `work` does. */
async function entered(work: () => void): Promise<ReadonlySet<string>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await session.post('Profiler.takePreciseCoverage')
  work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const ran = result.filter(({ functions }) => functions.some((one) => one.functionName && one.ranges[0]!.count > 0))
  return new Set(ran.map(({ url }) => url.slice(url.indexOf('/src/') + 1)))
}

test('a key that is pressed runs through every file of the first road', async () => {
  const office = await ReturnedOffice.open({})
  await office.at('presupuesto')
  act(() => void goToCell('lawExecuted~2023'))
  const input = office.host.querySelector<HTMLInputElement>('input[name="lawExecuted~2023"]')!
  const key = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text)
    act(() => void input.dispatchEvent(new Event('input', { bubbles: true })))
  }
  key('1')
  const files = await entered(() => key('12'))
  expect(roads[0]!.steps.map(({ file }) => file).filter((file) => !files.has(file))).toEqual([])
  await office.leave()
})
