import { READERS, REVIEWING, type Role } from '../ficha/status.ts'
import * as inbox from './inbox.ts'
import { FichasProof, ProofBody } from './many.ts'
import { Panel, PanelQuery } from './panel.ts'
import type { Route } from './route.ts'

/** Who is told how the period goes, each as far as they reach. */
export const SEES_PANEL = ['jefatura', 'coordinador', 'administrador'] as const satisfies readonly Role[]

/** What is asked of many fichas together: the Bandeja, how they go, and what an act on each would be decided on. */
export const MANY_ROUTES = {
  inbox: {
    method: 'GET',
    path: '/api/inbox',
    access: READERS,
    query: inbox.InboxQuery,
    answer: inbox.InboxPage,
  },
  inboxCounts: {
    method: 'GET',
    path: '/api/inbox/counts',
    access: READERS,
    query: inbox.InboxFilters,
    answer: inbox.InboxCounts,
  },
  inboxChoices: { method: 'GET', path: '/api/inbox/choices', access: READERS, answer: inbox.InboxChoices },
  inboxExport: {
    method: 'GET',
    path: '/api/inbox/export',
    access: READERS,
    query: inbox.InboxExportQuery,
    answer: inbox.InboxExport,
  },
  panel: { method: 'GET', path: '/api/panel', access: SEES_PANEL, query: PanelQuery, answer: Panel },
  fichasProof: {
    method: 'POST',
    path: '/api/inbox/proof',
    access: REVIEWING,
    body: ProofBody,
    maxBytes: 128 * 1024,
    answer: FichasProof,
  },
} as const satisfies Record<string, Route>
