import * as z from 'zod/mini'
import { READERS } from '../ficha/status.ts'
import * as bodies from './bodies.ts'
import * as identity from './identity.ts'
import * as journal from './journal.ts'
import * as notices from './notices.ts'
import * as publication from './publication.ts'
import * as records from './record.ts'
import * as review from './review.ts'
import { type Route, SMALL_BODY } from './route.ts'

/** The routes that come with the first download: all but those of the Bandeja, the panel and administration. */
export const FIRST_ROUTES = {
  health: { method: 'GET', path: '/api/health', access: 'anyone', answer: bodies.Health },
  signIn: {
    method: 'POST',
    path: '/api/session',
    access: 'anyone',
    body: bodies.Credentials,
    maxBytes: SMALL_BODY,
    answer: bodies.Who,
  },
  whoAmI: { method: 'GET', path: '/api/session', access: 'signedIn', answer: bodies.Who },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    access: 'anyone',
    answer: z.object({ signedIn: z.literal(false) }),
  },
  signInWays: { method: 'GET', path: '/api/session/ways', access: 'anyone', answer: identity.SignInWays },
  startIdentity: {
    method: 'GET',
    path: '/api/session/oidc',
    access: 'anyone',
    query: identity.IdentityStart,
    answer: z.never().check(z.describe('303 to the provider of identity')),
    visited: true,
  },
  finishIdentity: {
    method: 'GET',
    path: '/api/session/oidc/return',
    access: 'anyone',
    query: identity.IdentityReturn,
    answer: z.never().check(z.describe('303 to our own page, signed in')),
    visited: true,
  },
  account: { method: 'GET', path: '/api/account', access: 'signedIn', answer: identity.Account },
  changePassword: {
    method: 'POST',
    path: '/api/account/password',
    access: 'signedIn',
    body: identity.PasswordChange,
    maxBytes: SMALL_BODY,
    answer: identity.EndedSessions,
  },
  signOutEverywhere: {
    method: 'DELETE',
    path: '/api/account/sessions',
    access: 'signedIn',
    answer: identity.EndedSessions,
  },
  readPasswordLink: {
    method: 'POST',
    path: '/api/password-link',
    access: 'anyone',
    body: identity.LinkToken,
    maxBytes: SMALL_BODY,
    answer: identity.LinkOwner,
  },
  usePasswordLink: {
    method: 'POST',
    path: '/api/password-link/password',
    access: 'anyone',
    body: identity.ChosenPassword,
    maxBytes: SMALL_BODY,
    answer: bodies.Who,
  },
  issuePasswordLink: {
    method: 'POST',
    path: '/api/users/:user/password-link',
    access: ['administrador'],
    answer: identity.IssuedLink,
  },
  endSessionsOf: {
    method: 'DELETE',
    path: '/api/users/:user/sessions',
    access: ['administrador'],
    answer: identity.EndedSessions,
  },
  fichas: {
    method: 'GET',
    path: '/api/fichas',
    access: ['contraparte'],
    answer: bodies.Fichas,
  },
  ficha: { method: 'GET', path: '/api/fichas/:id', access: ['contraparte'], answer: bodies.Ficha },
  postEntries: {
    method: 'POST',
    path: '/api/fichas/:id/journal',
    access: ['contraparte'],
    body: journal.JournalPost,
    answer: journal.JournalTaken,
  },
  journal: {
    method: 'GET',
    path: '/api/fichas/:id/journal',
    access: ['contraparte'],
    query: journal.JournalQuery,
    answer: journal.JournalPage,
  },
  changes: {
    method: 'GET',
    path: '/api/changes',
    access: ['contraparte', ...READERS],
    answer: z.never().check(z.describe('text/event-stream: an event of journal.Changed for each ficha that went on')),
  },
  submit: {
    method: 'POST',
    path: '/api/fichas/:id/submissions',
    access: ['contraparte'],
    body: bodies.SubmissionBody,
    answer: bodies.Receipt,
  },
  submission: {
    method: 'GET',
    path: '/api/fichas/:id/submission',
    access: ['contraparte', ...READERS],
    query: review.SubmissionQuery,
    answer: bodies.Submission,
  },
  review: {
    method: 'GET',
    path: '/api/fichas/:id/review',
    access: ['contraparte', ...READERS],
    answer: review.Review,
  },
  act: {
    method: 'POST',
    path: '/api/fichas/:id/acts',
    access: ['contraparte', 'sectorialista', 'jefatura'],
    body: review.ActBody,
    answer: review.ActDone,
  },
  reviewers: {
    method: 'GET',
    path: '/api/reviewers',
    access: READERS,
    answer: review.Reviewers,
  },
  publications: {
    method: 'GET',
    path: '/api/publications',
    access: 'anyone',
    query: publication.PublicationsQuery,
    answer: publication.Publications,
  },
  publication: {
    method: 'GET',
    path: '/api/publications/:number',
    access: 'anyone',
    answer: publication.Publication,
  },
  publicationFile: {
    method: 'GET',
    path: '/api/publications/:number/files/:format',
    access: 'anyone',
    answer: z.never().check(z.describe('the bytes of the file, which never change')),
  },
  fingerprints: {
    method: 'GET',
    path: '/api/fingerprints/:mark',
    access: 'anyone',
    answer: publication.FoundMarks,
  },
  fichaRecord: {
    method: 'GET',
    path: '/api/fichas/:id/record',
    access: ['contraparte', ...READERS],
    answer: records.FichaRecord,
  },
  record: {
    method: 'GET',
    path: '/api/record',
    access: ['administrador', 'jefatura'],
    query: records.RecordQuery,
    answer: records.RecordPage,
  },
  notices: {
    method: 'GET',
    path: '/api/notices',
    access: 'signedIn',
    query: notices.NoticesQuery,
    answer: notices.PersonalNotices,
  },
  readNotice: {
    method: 'POST',
    path: '/api/notices/read',
    access: 'signedIn',
    body: notices.NoticesRead,
    answer: notices.NoticesReadDone,
  },
} as const satisfies Record<string, Route>
