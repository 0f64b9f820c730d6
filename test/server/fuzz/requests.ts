import fc from 'fast-check'
import type * as z from 'zod/mini'
import { LOAD_KINDS } from '../../../src/protocol/loads/load-kind.ts'
import { ROUTES, type Route, type RouteId } from '../../../src/protocol/routes.ts'
import { arbitraryOf } from './arbitrary-of.ts'
import { NASTY_TEXTS } from './nasty.ts'
import { LOADED, WHO } from './office.ts'
import { spoil, spoiling } from './spoil.ts'

/** A request as it goes over the wire. */
export interface Sent {
  readonly who: string
  readonly method: string
  readonly path: string
  readonly body: string | Uint8Array | undefined
  readonly headers: Readonly<Record<string, string>>
}

const oneOf = <T>(...weighted: readonly (readonly [number, fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const part: fc.Arbitrary<string> = oneOf<string>(
  [4, fc.constantFrom(...NASTY_TEXTS).map(encodeLoosely)],
  [
    2,
    fc.constantFrom(
      '..',
      '%2f',
      '%2e%2e%2fetc',
      '%00',
      'a%00b',
      '%',
      '%zz',
      '%ff',
      '%ed%a0%80',
      ';x',
      'a'.repeat(5_000),
    ),
  ],
  [1, fc.string({ unit: 'binary', maxLength: 20 }).map(encodeLoosely)],
)

/** As percent-escaped UTF-8; an unpaired surrogate as a careless client would escape it. */
function encodeLoosely(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ed%a0%80'
  }
}

const PLACES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('inmigrante-2023', 'inmigrante-2023', 'arboles-2023', 'viaje-2023', 'riberas-2023'),
  user: fc.constantFrom('id-5', 'id-6', 'id-7', 'id-8', 'id-9'),
  kind: fc.constantFrom(...LOAD_KINDS),
  year: fc.constantFrom('2023', '2024'),
  number: fc.constantFrom('P2023-000001-9', 'P2023-000002-7', '2023-000001-9'),
  format: fc.constantFrom('html', 'pdf', 'json', 'manifest', 'factors'),
  mark: fc.constantFrom('P2023-000001-9', '2023-000001-9', 'a'.repeat(64), 'A'.repeat(64)),
  load: fc.constantFrom(LOADED, LOADED, LOADED.replace('1', '2')),
}

const pathOf = ({ path }: Route): fc.Arbitrary<string> => {
  const parts = path
    .split('/')
    .map((one) =>
      one.startsWith(':') ? oneOf([5, PLACES[one.slice(1)]!], [1, part]) : oneOf([60, fc.constant(one)], [1, part]),
    )
  return fc.tuple(...parts).map((all) => `/${all.join('/')}`.replace(/^\/+api/, '/api'))
}

const pair = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      oneOf([6, fc.constantFrom(...names, 'x')], [1, part]),
      oneOf([2, part], [1, fc.constantFrom('1', 'desc', '0', '-1', '9e9')]),
    )
    .map(([name, value]) => `${name}=${value}`)

/** A query that passes, or pairs that repeat, are broken, or belong to another route. */
function queryOf(schema: z.ZodMiniType | undefined): fc.Arbitrary<string> {
  const names = schema ? Object.keys((schema as z.ZodMiniObject).shape) : ['after']
  const odd = fc.array(pair(names), { maxLength: 5 }).map((pairs) => pairs.join('&'))
  if (!schema) return oneOf([6, fc.constant('')], [1, odd])
  const good = arbitraryOf(schema, 'output').map((one) =>
    Object.entries(one as object)
      .map(([name, value]) => `${name}=${encodeLoosely(String(value))}`)
      .join('&'),
  )
  return oneOf([1, fc.constant('')], [4, good], [3, odd])
}

const JSON_TYPE = { 'content-type': 'application/json' }
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')

/** What isn't JSON, or not quite, made of what would have been. */
const mangled = (text: string): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof<fc.Arbitrary<string | Uint8Array>[]>(
    fc.nat({ max: Math.max(0, text.length - 1) }).map((end) => text.slice(0, end)),
    fc.constant(`\uFEFF${text}`),
    fc.constant(utf16(text)),
    fc.constant(Buffer.from(`${text.slice(0, -1)},"ñ":"á"}`, 'latin1')),
    fc.constant(text.replace(/^\{/, '{"__proto__":{"polluted":1},')),
    fc.constant(text.replace(/^\{("[^"]*"):/, '{$1:null,$1:')),
    fc.constant(text.replace(/:1([,}])/, ':1e999$1')),
    fc.constant(text.replace(/:1([,}])/, ':12345678901234567890$1')),
    fc.constant(text.replace(/:/, ':NaN,"b":')),
    fc.constantFrom('', ' ', '0', '"a"', '[]', 'null', '{', '[[[[', '{"a":', '\u0000', '{"a":1}{"a":2}', "{'a':1}"),
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

type Wire = Pick<Sent, 'body' | 'headers'>

/** A body drawn from the schema, with some members of the good one: those that a request gets no further without. */
const mixed = (drawn: fc.Arbitrary<unknown>, good: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(drawn, fc.nat({ max: 255 })).map(([one, dice]) => {
    const kept = Object.entries(good as object).filter((_, index) => (dice >> index) % 2 === 0)
    return { ...(one as object), ...Object.fromEntries(kept) }
  })

/** Bodies: good ones, good ones with one place broken, and what is no body at all. */
function bodyOf(route: Route, good: unknown): fc.Arbitrary<Wire> {
  if (!route.body)
    return oneOf(
      [8, fc.constant<Wire>({ body: undefined, headers: {} })],
      [1, fc.constant<Wire>({ body: '{}', headers: JSON_TYPE })],
    )
  const drawn = arbitraryOf(route.body, 'input')
  const likely = oneOf<unknown>([2, fc.constant(good)], [1, drawn], [4, mixed(drawn, good)])
  const broken = fc.tuple(likely, spoiling).map(([one, how]) => spoil(one, how))
  const asJson = (one: unknown): Wire => ({ body: JSON.stringify(one) ?? '', headers: JSON_TYPE })
  const raw = likely.chain((one) => mangled(JSON.stringify(one))).map((body): Wire => ({ body, headers: JSON_TYPE }))
  const typed = fc.tuple(
    likely,
    fc.constantFrom(
      'text/plain',
      'application/json; charset=utf-16',
      'application/json;charset=latin1',
      'APPLICATION/JSON',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      '',
      ';;;',
    ),
  )
  const other = typed.map(([one, type]): Wire => ({ body: JSON.stringify(one), headers: { 'content-type': type } }))
  return oneOf([4, likely.map(asJson)], [9, broken.map(asJson)], [3, raw], [1, other])
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'QUERY']
const headers: fc.Arbitrary<Readonly<Record<string, string>>> = oneOf<Readonly<Record<string, string>>>(
  [12, fc.constant({})],
  [
    1,
    fc.constantFrom<Readonly<Record<string, string>>>(
      { origin: 'https://evil.cl' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'content-encoding': 'gzip' },
      { 'content-length': '99999999999' },
      { 'content-length': '-1' },
      { cookie: 'cuadra_session=; cuadra_session=%00; __proto__=x' },
      { cookie: `cuadra_session=${'x'.repeat(7_000)}` },
      { cookie: 'cuadra_attempt=%ff; =;;=,' },
      { 'x-forwarded-for': "' or 1=1 --" },
      { accept: 'text/html', 'accept-encoding': 'br;q=9' },
      { 'x-http-method-override': 'DELETE' },
      { host: 'evil.cl', range: 'bytes=0-0', 'if-none-match': '*' },
      { [`x-${'y'.repeat(3_000)}`]: 'z' },
    ),
  ],
)

/** Requests to a route; `good` is a body that it takes. */
export function requestsTo(id: RouteId, good: unknown): fc.Arbitrary<Sent> {
  const route: Route = ROUTES[id]
  const shaped = fc.record({
    // Mostly those who may: what is behind the guard is tried more often than the guard.
    who: oneOf<string>([1, fc.constantFrom(...WHO)], [2, fc.constantFrom(...likelyFor(route))]),
    method: oneOf<string>([15, fc.constant(route.method)], [1, fc.constantFrom(...METHODS)]),
    path: pathOf(route),
    query: queryOf(route.query),
    wire: bodyOf(route, good),
    more: headers,
  })
  return shaped.map(({ who, method, path, query, wire, more }) => ({
    ...{ who, method, path: query === '' ? path : `${path}?${query}` },
    ...{ body: method === 'GET' || method === 'HEAD' ? undefined : wire.body, headers: { ...wire.headers, ...more } },
  }))
}

function likelyFor({ access }: Route): readonly string[] {
  if (access === 'anyone' || access === 'signedIn') return ['ana', 'nadia']
  if (access.includes('administrador')) return ['adela']
  if (!access.includes('contraparte')) return ['sofia', 'clara', 'julia']
  return access.includes('sectorialista') ? ['ana', 'sofia', 'julia'] : ['ana']
}
