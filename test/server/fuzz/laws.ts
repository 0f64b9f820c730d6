import { expect } from 'vitest'
import * as z from 'zod/mini'
import { PROBLEMS, Problem, type ProblemCode } from '../../../src/protocol/problems.ts'
import { ROUTES, type Route, type RouteId } from '../../../src/protocol/routes.ts'
import type { RequestLine } from '../../../src/server/ports.ts'
import { foreignTo } from './office.ts'

/** The inside of the server: stacks, paths, SQL, the words of libraries, objects printed by mistake. */
const INSIDE =
  /node_modules|\bat \S+ \(|\.ts:\d|\/src\/|\/work\/|zod|invalid_type|too_small|Invalid input|expected string|SQLITE|sqlite|constraint failed|\binsert into\b|\bselect .+ from\b|kysely|libsql|TypeError|RangeError|SyntaxError|JSON at position|\[object /

/** Secrets as long as real ones, of digits alone: one drawn by chance says 'zod' once in six thousand. */
export function plainTokens(): () => string {
  let count = 0
  return () => `${++count}`.padStart(43, '0')
}

/** What holds of every answer, whoever asked for whatever. */
export async function checkAnswer(response: Response, who: string, id: RouteId): Promise<void> {
  expect(response.status).toBeLessThan(500)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const isStream = response.headers.get('content-type') === 'text/event-stream'
  if (isStream) return response.body?.cancel()
  const text = await response.text()
  expect(text).not.toMatch(INSIDE)
  for (const canary of foreignTo(who)) expect(text).not.toContain(canary)
  if (response.status === 303) expect(response.headers.get('location')).toMatch(/^\/ingresar\?problema=[a-z-]+$/)
  else if (response.ok) checkValue(text, ROUTES[id])
  else checkRefusal(response, text)
}

/** Also HEAD answers so, with nothing to read. */
function checkRefusal(response: Response, text: string): void {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  if (text === '') return
  const said = z.strictObject(Problem.shape).parse(JSON.parse(text))
  const { status, title } = PROBLEMS[said.code as ProblemCode]
  expect(said).toMatchObject({ status: response.status, type: `urn:cuadra:problem:${said.code}`, title })
  expect(status).toBe(response.status)
  if (status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
}

/** Read by its schema, an answer is what was sent: nothing more is said than the route promises. */
function checkValue(text: string, route: Route): void {
  if (text === '') return
  const said: unknown = JSON.parse(text)
  expect(route.answer.parse(said)).toEqual(said)
}

const LINE = {
  method: expect.stringMatching(/^[A-Z]+$/),
  route: expect.stringMatching(/^[a-zA-Z]+$/),
  status: expect.any(Number),
  ms: expect.any(Number),
  request: expect.stringMatching(/^id-\d+$/),
}

/** A line of the log has these members and no others: nothing of who asked, nor of what. */
export function checkLine(line: RequestLine | undefined): void {
  expect(line).toEqual(LINE)
  expect([...Object.keys(ROUTES), 'none']).toContain(line?.route)
}

/** Nothing that came in became part of every object. */
export function checkPrototypes(): void {
  const strays: string[] = []
  for (const key in {}) strays.push(key)
  expect(strays).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
}
