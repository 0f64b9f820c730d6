import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Import, named, SRC, sources } from './imports.ts'

type Rooms = Readonly<Record<string, readonly string[]>>

/**
 * The rooms of each folder that has some, and which of its siblings each may import. What several rooms share stands at
 * the top of their folder, which all of them may import. A new room is a line here; a new way between two is a decision.
 */
export const ROOMS: Readonly<Record<string, Rooms>> = {
  administering: {
    lists: ['loads', 'opening', 'people'],
    loads: [],
    opening: [],
    people: [],
  },
  app: {
    account: [],
    notices: ['account'],
    releases: [],
    routes: ['account', 'notices', 'releases'],
  },
  cli: {
    backup: [],
  },
  drafts: {
    editing: ['journal', 'store'],
    history: ['editing', 'journal', 'store'],
    journal: [],
    store: ['journal'],
  },
  editions: {
    catalogs: [],
    evaluation: ['fields', 'report'],
    fields: ['catalogs'],
    figures: ['catalogs', 'fields'],
    report: ['catalogs', 'fields', 'figures', 'rules', 'sections'],
    rules: ['catalogs', 'fields', 'figures', 'sections'],
    samples: [],
    sections: ['catalogs', 'fields', 'figures'],
  },
  'editions/report': {
    indicators: [],
  },
  engine: {
    catalogue: [],
    comparing: ['judging'],
    evaluation: [],
    explaining: ['judging'],
    judging: ['suspects'],
    suspects: [],
  },
  ficha: {
    kinds: ['written'],
    written: [],
  },
  filling: {
    book: [],
    controls: [],
    declaring: ['history', 'justifying', 'section'],
    fichas: [],
    history: [],
    justifying: [],
    pasting: [],
    returned: [],
    section: ['controls', 'returned'],
    workspace: ['book', 'declaring', 'history', 'justifying', 'pasting', 'returned', 'section'],
  },
  importing: {
    cleaned: [],
    files: [],
    matched: ['cleaned'],
    proof: ['cleaned', 'matched'],
    sources: [],
  },
  protocol: {
    loads: [],
  },
  reviewing: {
    comparing: [],
    deciding: ['observing'],
    desk: ['comparing', 'deciding', 'evaluating', 'many', 'observing', 'resubmission'],
    evaluating: [],
    inbox: ['many'],
    many: ['deciding'],
    observing: [],
    panel: ['many'],
    resubmission: ['comparing', 'observing'],
  },
  sending: {
    outbox: [],
    syncing: ['outbox'],
  },
  server: {
    acts: ['database', 'publishing', 'storage'],
    administration: ['database', 'storage'],
    border: ['routes', 'session', 'storage'],
    database: ['storage'],
    identity: [],
    publishing: ['storage'],
    record: ['storage'],
    routes: ['acts', 'administration', 'database', 'session', 'storage'],
    session: ['database', 'identity', 'storage'],
    storage: [],
  },
  'server/administration': {
    kinds: [],
    opening: ['kinds'],
    'taking-back': ['kinds'],
  },
  'server/storage': {
    inbox: ['review'],
    migrations: ['record'],
    notices: [],
    panel: ['inbox', 'review'],
    people: [],
    publication: ['review'],
    record: [],
    review: [],
    sending: ['inbox', 'record', 'review'],
  },
  showing: {
    cuadratura: ['findings', 'why'],
    findings: ['why'],
    reading: ['why'],
    receipt: [],
    record: ['receipt'],
    'report-page': [],
    why: [],
  },
  ui: {
    bar: [],
    list: [],
  },
  workbook: {
    layout: [],
    returned: [],
    xlsx: [],
  },
}

/** Folders of code in a folder of src. */
export const roomsIn = (folder: string): string[] =>
  readdirSync(join(SRC, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** Every folder of src that has rooms, rooms that are split again among them. */
export const foldersOfRooms = (): string[] => {
  const rooms = new Set(sources.map((file) => dirname(named(file))).filter((one) => one.includes('/')))
  return [...new Set([...rooms].flatMap((one) => ancestorsOf(one)))].sort()
}

const ancestorsOf = (room: string): string[] => {
  const above = dirname(room)
  return above.includes('/') ? [above, ...ancestorsOf(above)] : [above]
}

/** From which room of a folder to which an import goes; undefined when one of both stands at the top, or elsewhere. */
export function betweenRooms({ from, to }: Import): { folder: string; from: string; to: string } | undefined {
  const [a, b] = [from.split('/'), to.split('/')]
  const depth = a.findIndex((part, index) => part !== b[index])
  if (depth < 1 || a.length - 1 <= depth || b.length - 1 <= depth) return undefined
  return { folder: a.slice(0, depth).join('/'), from: a[depth]!, to: b[depth]! }
}
