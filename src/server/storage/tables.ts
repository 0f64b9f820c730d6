import type { Generated, Kysely } from 'kysely'
import type { ObservationState, ObservedPlace, RemarkKind } from '../../ficha/observation.ts'
import type { ActName, Role, Status } from '../../ficha/status.ts'
import type { InboxTables } from './inbox-tables.ts'

/** Times are ISO UTC text; what is said to be JSON is parsed by its schema on the way out. */
export interface Tables extends InboxTables {
  ministries: { id: string; name: string; searchName: string }
  services: { id: string; ministryId: string; name: string; searchName: string }
  users: { id: string; user: string; passwordHash: string; name: string; rut: string | null; active: Generated<number> }
  userRoles: { userId: string; role: Role }
  /** Which services a person reaches, in which role. */
  assignments: { userId: string; role: Role; serviceId: string }
  /** Which ministries a coordinator follows. */
  ministryAssignments: { userId: string; ministryId: string }
  /** `startedAt` is null in those that were open before it was kept. */
  sessions: { tokenHash: string; userId: string; expiresAt: string; startedAt: string | null }
  /** Single-use links to choose a password, by the hash of their token. */
  passwordLinks: {
    tokenHash: string
    userId: string
    purpose: 'first' | 'reset'
    expiresAt: string
    usedAt: string | null
  }
  /** People on their way to the provider of identity, by the hash of the cookie that brings them back. */
  identityAttempts: {
    cookieHash: string
    state: string
    nonce: string
    verifier: string
    returnTo: string
    /** The session that was open in that browser; it ends when the new one begins. */
    sessionHash: string | null
    expiresAt: string
  }
  /** `facts`: Period without its dates, JSON. */
  periods: { id: string; edition: number; year: number; facts: string; opens: string; closes: string }
  /** `known`: what is known of it beforehand, JSON (KnownOfProgramme). `active`: 1 while new periods create its ficha. */
  programmes: {
    id: string
    name: string
    searchName: string
    serviceId: string | null
    known: Generated<string>
    active: Generated<number>
  }
  /** The average of the group of a programme in a period, in percent, as decimal text. */
  groupAverages: { periodId: string; programmeId: string; average: string }
  /** Figures of former years by field; `row` is '' outside tables, `year` 0 where there is none. `value`: Answer, JSON. */
  history: { programmeId: string; field: string; row: string; year: number; value: string }
  /** One row, held by each act of administration: they happen one after another. */
  administration: { id: number; acts: number }
  /**
   * A programme in a period. `programme` and `base` are JSON, `offered` the justifications of the former year.
   * `status`, `iteration` and `version` are what the acts come to, kept here for queries.
   */
  fichas: {
    id: string
    periodId: string
    programmeId: string
    serviceId: string
    programme: string
    base: string
    offered: string
    /** The facts that its period had when it was sent, once those of the period changed; else null. */
    ownFacts: Generated<string | null>
    status: Status
    /** How often it was sent. */
    iteration: number
    /** The iteration that holds: the last one that was not withdrawn; 0 when there is none. */
    standing: Generated<number>
    version: number
    /** How many acts were recorded of it, and how many of them when it was last returned or closed. */
    actSeq: Generated<number>
    deliveredSeq: Generated<number>
    /** The reviewer to whom the head of the team gave it, beside those of its service. */
    reviewerId: Generated<string | null>
    /** A deadline of its own, once it was extended. */
    ownCloses: Generated<string | null>
    /** The act that moved it to where it is, and when; null while nobody began. */
    movedAct: Generated<string | null>
    movedAt: Generated<string | null>
    /** When the institution first saw what was returned last; null until then. */
    openedAt: Generated<string | null>
    /** Of its observations, those open and those answered. */
    openCount: Generated<number>
    answeredCount: Generated<number>
    /** Position of the last entry of its journal; 0 while nobody typed. */
    journalHead: number
    /** The latest Lamport time in it. */
    journalLamport: number
  }
  /** What was typed in each draft, in the order in which it arrived; nothing is ever changed or removed here. */
  journal: {
    fichaId: string
    position: number
    id: string
    device: string
    byId: string
    receivedAt: string
    /** JournalEntry, JSON. */
    entry: string
  }
  /** Recorded events; nothing is ever changed or removed here. Ids are made by clients. */
  acts: {
    id: string
    fichaId: string
    seq: number
    name: ActName
    byId: string
    at: string
    /** Of the ficha, after it; null in those that are older than this column. */
    version: Generated<number | null>
    /** Hash of what was asked for, to tell the same act that arrives twice from another under its id. */
    asked: Generated<string | null>
  }
  /** `canonical` is the exact text that was hashed; `receipt` and `typed` JSON. Nothing is ever changed or removed here. */
  submissions: {
    actId: string
    fichaId: string
    iteration: number
    folio: string
    at: string
    fingerprint: string
    canonical: string
    receipt: string
    opens: string
    closes: string
    findingCount: number
    typed: string | null
  }
  /** Findings of a submission that asked or print, so that the Bandeja examines nothing. */
  submissionFindings: {
    actId: string
    position: number
    rule: string
    title: string
    severity: 'block' | 'ask' | 'note'
  }
  /** Steps of execution of a submission (engine/distributed.ts), so that the panel examines nothing. */
  executions: { actId: string; initial: number; final: number }
  /**
   * The chain of everything that was done (record/link.ts); nothing is ever changed or removed here. `content` is the
   * exact text that was hashed.
   */
  record: {
    position: number
    actId: string
    name: string
    fichaId: string | null
    subject: string
    byId: string | null
    byName: string
    at: string
    content: string
    contentHash: string
    before: string
    hash: string
  }
  /** One row: where the chain ends. It gives positions one after another; the audit holds it against the chain. */
  recordHead: { id: number; position: number; hash: string }
  /** Work of the reviewers' (ficha/observation.ts). `id` is the act that made it; `state` what its thread comes to. */
  observations: {
    id: string
    fichaId: string
    /** 1, 2, 3 … within the ficha. */
    number: number
    /** The iteration that it was made on. */
    iteration: number
    placeKind: ObservedPlace['kind']
    placeAt: string
    /** What people call the place, and what stood there, as printed then: it stays readable when its row is gone. */
    label: string
    shown: string
    state: ObservationState
  }
  /** Threads of observations; nothing is ever changed or removed here. */
  remarks: {
    observationId: string
    position: number
    actId: string
    fichaId: string
    /** Of its act within the ficha: the institution sees those up to the last return. */
    seq: number
    kind: RemarkKind
    text: string
    byId: string
    at: string
    iteration: number
  }
  /** Evaluations as they were saved, Evaluation as JSON; the last one counts. Nothing is ever changed or removed here. */
  evaluations: { actId: string; fichaId: string; seq: number; byId: string; at: string; evaluation: string }
  /** What was published, frozen. Nothing is ever changed or removed here. */
  publications: {
    number: string
    actId: string
    fichaId: string
    year: number
    edition: number
    iteration: number
    programme: string
    service: string
    ministry: string
    /** Programme, service, ministry and number, as they are searched. */
    searchName: string
    at: string
    /** Of what was sent. */
    sent: string
    /** SHA-256 of `manifest`, which names every file with its hash: the fingerprint of the publication. */
    fingerprint: string
    manifest: string
  }
  /** Its files, byte for byte; `content` is text, or base64 where `encoding` says so. */
  publicationFiles: {
    number: string
    format: string
    name: string
    mediaType: string
    hash: string
    size: number
    encoding: 'utf8' | 'base64'
    content: string
  }
  /** The last number given to a publication in each year. */
  publicationNumbers: { year: number; last: number }
  /** Everything that somebody may hold a copy of, by its hash: what /verificar looks up. */
  fingerprints: { hash: string; kind: string; actId: string; fichaId: string }
  /** Which acts that wait for them people have seen. */
  noticeReads: { userId: string; actId: string; at: string }
  /** How often something was tried until a time; keys are hashes. */
  tries: { key: string; tries: number; until: string }
  /** The last folio given in each year. */
  folios: { year: number; last: number }
}

/** The database behind Kysely; a transaction is one too. */
export type Storage = Kysely<Tables>
