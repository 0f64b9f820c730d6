import { REVIEWING } from '../ficha/status.ts'
import { FichasProof, ProofBody } from './many.ts'
import type { Route } from './route.ts'

/** What is asked before something is done with many fichas. */
export const MANY_ROUTES = {
  fichasProof: {
    method: 'POST',
    path: '/api/inbox/proof',
    access: REVIEWING,
    body: ProofBody,
    maxBytes: 128 * 1024,
    answer: FichasProof,
  },
} as const satisfies Record<string, Route>
