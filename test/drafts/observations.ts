import type { ObservedPlace } from '../../src/ficha/observation.ts'
import { type RemarkKind, stateOfThread } from '../../src/ficha/observation.ts'
import type { Observation, Review } from '../../src/protocol/review.ts'

/** An observation with the words of its thread in their order: 'observe', then what came after. */
export function observed(id: string, kinds: readonly RemarkKind[] = ['observe'], place?: ObservedPlace): Observation {
  const thread = kinds.map((kind, index) => ({
    kind,
    text: `${kind} ${id}`,
    by: { name: kind === 'answer' ? 'Ana Soto' : 'Sofía Pérez' },
    at: `2026-11-2${index}T12:00:00.000Z`,
    iteration: index + 1,
    position: index + 1,
  }))
  return {
    id,
    number: Number(id.replace(/\D/g, '')) || 1,
    iteration: 1,
    place: place ?? { kind: 'cell', at: 'executed~2023' },
    label: 'Ejecutado 2023',
    shown: '1.000',
    state: stateOfThread(kinds),
    thread,
  }
}

/** A review of the ficha of these tests that came back with such observations. */
export const reviewWith = (observations: readonly Observation[], more: Partial<Review> = {}): Review => ({
  id: 'f1',
  status: 'returned',
  version: 4,
  programme: 'Migrantes: apoyo y acogida',
  service: 'Interior',
  year: 2023,
  iteration: 1,
  iterations: [],
  observations: [...observations],
  reviewer: null,
  openedAt: null,
  closes: '2026-12-31T15:00:00.000Z',
  isExtended: false,
  movedAt: '2026-11-21T12:00:00.000Z',
  evaluation: null,
  publication: null,
  former: null,
  may: ['edit', 'answer', 'resubmit', 'open', 'readSubmission'],
  serverTime: '2026-11-21T12:00:00.000Z',
  ...more,
})
