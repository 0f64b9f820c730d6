import type * as z from 'zod/mini'
import { MAX_FILE_BYTES } from '../../ficha/document.ts'
import { findUnsound } from '../../ficha/strict-json.ts'
import type { Route } from '../../protocol/route.ts'
import { type Outcome, ok, type RefusedOutcome, refused } from '../outcome.ts'

/** Reads the body of JSON that a route takes, or says what is wrong without telling how it was read. */
export async function readBody(
  request: Request,
  { body: schema, maxBytes = MAX_FILE_BYTES }: Route,
): Promise<Outcome<unknown>> {
  if (!schema) return ok(undefined)
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== 'application/json') return refused('not-json')
  if (Number(request.headers.get('content-length')) > maxBytes) return tooBig(maxBytes)
  const bytes = await readAtMost(request.body, maxBytes).catch(() => 'broken' as const)
  if (bytes === 'broken') return refused('malformed', { detail: 'La solicitud llegó incompleta.' })
  if (!bytes) return tooBig(maxBytes)
  const read = parseJson(bytes)
  return read.is === 'problem' ? read : readAs(schema, read.value)
}

const tooBig = (maxBytes: number): RefusedOutcome =>
  maxBytes === MAX_FILE_BYTES
    ? refused('too-big')
    : refused('too-big', { detail: `Pesa más de ${maxBytes / 1024} kB. Acorte lo escrito e inténtelo otra vez.` })

/** Reads what a schema asks for; refused with the places that it objects to, never with its own words. */
export function readAs(schema: z.ZodMiniType, value: unknown): Outcome<unknown> {
  const read = schema.safeParse(value)
  if (read.success) return ok(read.data)
  const where = new Set(read.error.issues.map((issue) => issue.path.join('.').slice(0, 200) || '(raíz)'))
  const problems = [...where]
    .slice(0, 20)
    .map((one) => ({ where: one, what: 'falta o no tiene la forma que corresponde' }))
  return refused('malformed', { problems })
}

/** JSON that says one thing to whoever reads it, or what is wrong with it. */
function parseJson(bytes: Uint8Array): Outcome<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const detail = findUnsound(text)
    return detail ? refused('malformed', { detail }) : ok(JSON.parse(text))
  } catch {
    return refused('malformed', { detail: 'El contenido no es JSON en UTF-8.' })
  }
}

/** A stream may say nothing of its length: it is counted while it is read. */
async function readAtMost(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(stream)) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return joined(chunks, size)
}

/** By a reader: not every browser iterates a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader()
  if (!reader) return
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
