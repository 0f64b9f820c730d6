import * as z from 'zod/mini'
import { FichaDocument } from '../ficha/document.ts'
import { problemOfText } from '../ficha/kinds/text.ts'
import { Justification, Period, Programme } from '../ficha/period.ts'
import { Role, Status } from '../ficha/status.ts'
import { TypedCells } from '../ficha/typed.ts'
import { Sent } from './problems.ts'

const answers = z.record(z.string(), z.unknown())
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** A text that a database keeps as it is: no U+0000, no unpaired surrogates. */
const line = (max: number) =>
  z.string().check(
    z.maxLength(max),
    z.refine((text) => problemOfText(text) === undefined),
  )

/** State of the server, for whoever watches over it. */
export const Health = z.object({ version: z.string(), database: z.enum(['ok', 'down']), time: z.string() })
export type Health = z.infer<typeof Health>

/** With which somebody signs in; the words are those of the form, which reads with it too. */
export const Credentials = z.object({
  user: line(200).check(z.trim(), z.minLength(1, 'Escriba su usuario.')),
  password: line(200).check(z.minLength(1, 'Escriba su contraseña.'), z.normalize('NFC')),
})
export type Credentials = z.infer<typeof Credentials>

/** Who is signed in. `services` are the names of those that the person fills or reviews. */
export const Who = z.object({
  id: z.string(),
  user: z.string(),
  name: z.string(),
  rut: z.optional(z.string()),
  roles: z.array(Role),
  services: z.array(z.string()),
  /** Which session this is, by a name that opens nothing: a device tells it from one that was left open. */
  session: z.optional(z.string()),
})
export type Who = z.infer<typeof Who>

/** A line of 'Mis fichas', as far as the server knows it. Times are ISO UTC. */
export const FichaLine = z.object({
  id: z.string(),
  programme: z.string(),
  service: z.string(),
  ministry: z.string(),
  year: z.int(),
  edition: z.int(),
  status: Status,
  opens: z.string(),
  closes: z.string(),
  version: z.int(),
  /** Position of the last entry of its journal: a device that has read less has something to read. */
  journalHead: z._default(z.int(), 0),
  sent: z.optional(Sent),
})
export type FichaLine = z.infer<typeof FichaLine>

/** `account`: whose they are. A page left open by somebody else keeps nothing of them. */
export const Fichas = z.object({ fichas: z.array(FichaLine), account: z.optional(z.string()) })
export type Fichas = z.infer<typeof Fichas>

/** The entry of an act in the record: whoever keeps it outside can hold the database against it. */
export const EntryRef = z.object({ position: z.int().check(z.gte(1)), hash })
export type EntryRef = z.infer<typeof EntryRef>

/** What the server answers for a submission; the same again whenever the same act arrives again. */
export const Receipt = z.extend(Sent, {
  act: z.string(),
  ficha: z.string(),
  programme: z.string(),
  service: z.string(),
  year: z.int(),
  iteration: z.int(),
  fingerprint: hash,
  /** The server's clock when it was stored: `at` is measured by it, not by the device's. */
  serverTime: z.string(),
  /** Its entry; what was sent before there was a chain has none. */
  record: z.optional(EntryRef),
})
export type Receipt = z.infer<typeof Receipt>

/** Everything needed to fill a ficha without a network. */
export const Ficha = z.object({
  id: z.string(),
  version: z.int(),
  status: Status,
  edition: z.int(),
  period: Period,
  programme: Programme,
  /** Answers already in it when it was opened, or those that were sent last; in the shape of a file's `answers`. */
  base: answers,
  /** What it opened with, where `base` is what was sent: its journal was typed over this. */
  opened: z.optional(answers),
  /** Those that were sent last. */
  justifications: z.optional(z.array(Justification)),
  justificationsOffered: z.optional(z.array(Justification)),
  sent: z.optional(Receipt),
})
export type Ficha = z.infer<typeof Ficha>

/** One sending. `act` is made by the client and sent again unchanged until it is answered for. */
export const SubmissionBody = z.object({
  act: z.uuid(),
  /** Version of the ficha as it was seen. */
  version: z.int().check(z.gte(1)),
  answers,
  justifications: z.array(Justification).check(z.maxLength(2_000)),
  /** How far the sender had read the journal, and on which device: what others typed after that isn't in it. */
  journal: z.optional(
    z.object({ cursor: z.int().check(z.gte(0)), device: z.string().check(z.regex(/^[\w-]{1,100}$/)) }),
  ),
  /** The answer to each open observation, when what was returned is sent again. */
  replies: z.optional(
    z.array(z.object({ observation: z.string().check(z.maxLength(100)), text: line(5_000) })).check(z.maxLength(2_000)),
  ),
  /** Who typed each cell last; beside the content, no fingerprint covers it. */
  typed: z.optional(TypedCells),
  /** The person declares that what is sent is what the institution reports. */
  declared: z.literal(true),
  /** Of the whole document as it was on screen (ficha/fingerprint.ts). */
  fingerprint: hash,
  /** Of its parts that the server completes by itself, to say which of them differs. */
  seen: z.optional(z.object({ period: hash, programme: hash })),
})
export type SubmissionBody = z.infer<typeof SubmissionBody>

/** What was sent, as the server completed and stored it. */
export const Submission = z.object({
  document: FichaDocument,
  receipt: Receipt,
  status: Status,
  /** Of this document; the one that holds unless another was asked for. */
  iteration: z.int(),
  closes: z.string(),
})
export type Submission = z.infer<typeof Submission>
