import * as administration from './administration.ts'
import type { Route } from './route.ts'

/** The routes of the lists that are administered, and of the periods that are opened. */
export const ADMINISTRATION_ROUTES = {
  administrationList: {
    method: 'GET',
    path: '/api/administration/:kind',
    access: ['administrador'],
    query: administration.AdministrationQuery,
    answer: administration.AdministrationList,
  },
  administrationExport: {
    method: 'GET',
    path: '/api/administration/:kind/export',
    access: ['administrador'],
    answer: administration.Export,
  },
  administrationChanges: {
    method: 'POST',
    path: '/api/administration/:kind/changes',
    access: ['administrador'],
    body: administration.ChangesBody,
    answer: administration.AdministrationDone,
  },
  administrationProof: {
    method: 'POST',
    path: '/api/administration/:kind/proof',
    access: ['administrador'],
    body: administration.ProofBody,
    answer: administration.Proof,
  },
  administrationLoad: {
    method: 'POST',
    path: '/api/administration/:kind/loads',
    access: ['administrador'],
    body: administration.LoadBody,
    answer: administration.AdministrationDone,
  },
  pastLoads: {
    method: 'GET',
    path: '/api/administration/:kind/loads',
    access: ['administrador'],
    query: administration.LoadsQuery,
    answer: administration.Loads,
  },
  takingBackProof: {
    method: 'GET',
    path: '/api/administration/:kind/loads/:load/taking-back',
    access: ['administrador'],
    answer: administration.Proof,
  },
  takeBackLoad: {
    method: 'POST',
    path: '/api/administration/:kind/loads/:load/taking-back',
    access: ['administrador'],
    body: administration.TakingBackBody,
    answer: administration.AdministrationDone,
  },
  openings: {
    method: 'GET',
    path: '/api/openings',
    access: ['administrador'],
    answer: administration.Openings,
  },
  openPeriod: {
    method: 'POST',
    path: '/api/openings/:year',
    access: ['administrador'],
    body: administration.OpeningBody,
    answer: administration.OpeningDone,
  },
} as const satisfies Record<string, Route>
