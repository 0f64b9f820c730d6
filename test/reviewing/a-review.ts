import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { FichaDocument } from '../../src/ficha/document.ts'
import { allowedTo, type Role } from '../../src/ficha/status.ts'
import type { Submission } from '../../src/protocol/bodies.ts'
import type { Observation, Review } from '../../src/protocol/review.ts'

export const AT = '2024-03-11T15:00:00Z'
export const FINGERPRINT = '7f'.repeat(32)
export const DOCUMENT = FichaDocument.parse(published)

/** A real ficha as it lies with its reviewer. */
export const SUBMISSION: Submission = {
  document: DOCUMENT,
  status: 'inReview',
  iteration: 1,
  closes: '2024-03-29T02:59:59Z',
  receipt: {
    act: 'a1',
    ficha: 'f1',
    folio: '2023-000018-7',
    at: AT,
    by: { name: 'Marcela Fuentes' },
    programme: DOCUMENT.programme.name,
    service: DOCUMENT.programme.service,
    year: 2023,
    iteration: 1,
    fingerprint: FINGERPRINT,
    serverTime: AT,
  },
}

/** Its review, as a role sees it in a status. */
export function reviewOf(change: Partial<Review> = {}, role: Role = 'sectorialista'): Review {
  const status = change.status ?? 'inReview'
  const { folio, at, by, fingerprint } = SUBMISSION.receipt
  return {
    id: 'f1',
    status,
    version: 3,
    programme: DOCUMENT.programme.name,
    service: DOCUMENT.programme.service,
    year: 2023,
    iteration: 1,
    iterations: [{ iteration: 1, folio, at, by, fingerprint, findings: 8, isWithdrawn: false }],
    observations: [],
    reviewer: null,
    openedAt: null,
    closes: SUBMISSION.closes,
    isExtended: false,
    movedAt: at,
    evaluation: null,
    publication: null,
    former: null,
    may: allowedTo(status, [role]),
    serverTime: AT,
    ...change,
  }
}

export function observation(change: Partial<Observation> = {}): Observation {
  const said = { by: { name: 'Paula Contreras' }, at: AT, iteration: 1 }
  return {
    id: 'o1',
    number: 1,
    iteration: 1,
    place: { kind: 'cell', at: 'lawExecuted~2023' },
    label: 'Presupuesto ley ejecutado 2023',
    shown: '181.255',
    state: 'open',
    thread: [{ kind: 'observe', text: '¿Por qué bajó?', position: 1, isMine: true, ...said }],
    ...change,
  }
}
