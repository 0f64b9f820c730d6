import type { RouteId } from '../../protocol/routes.ts'
import type { Ports } from '../ports.ts'
import { account, changePasswordWith, signOutEverywhere } from './account.ts'
import * as administration from './administration.ts'
import { changesOf } from './changes.ts'
import { ficha, fichas } from './fichas.ts'
import type { Handler } from './handler.ts'
import { health } from './health.ts'
import { finishIdentity, signInWays, startIdentityWith } from './identity.ts'
import { fichasProof, inbox, inboxChoices, inboxCounts, inboxExport } from './inbox.ts'
import { journal, postEntries } from './journal.ts'
import { notices, readNotice } from './notices.ts'
import { panel } from './panel.ts'
import { endSessionsOf, issuePasswordLink, passwordLinks } from './password-links.ts'
import { fingerprints, publication, publicationFile, publications } from './publications.ts'
import { fichaRecord, record } from './record.ts'
import { act, review, reviewers } from './review.ts'
import { signInWith, signOut, whoAmI } from './session.ts'
import { submission, submit } from './submissions.ts'

/** One handler per line of the table of routes: a line without one doesn't compile. */
export const handlersOf = (ports: Ports): { readonly [I in RouteId]: Handler<I> } => ({
  ...administration,
  health,
  signIn: signInWith(ports),
  whoAmI,
  signOut,
  signInWays,
  startIdentity: startIdentityWith(ports),
  finishIdentity,
  account,
  changePassword: changePasswordWith(ports),
  signOutEverywhere,
  ...passwordLinks(ports),
  issuePasswordLink,
  endSessionsOf,
  fichas,
  ficha,
  submit,
  submission,
  review,
  act,
  reviewers,
  publications,
  publication,
  publicationFile,
  fingerprints,
  fichaRecord,
  record,
  inbox,
  inboxCounts,
  inboxChoices,
  inboxExport,
  fichasProof,
  panel,
  notices,
  readNotice,
  postEntries,
  journal,
  changes: changesOf(ports),
})
