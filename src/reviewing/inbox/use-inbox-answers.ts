import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import type { Call } from '../../protocol/client.ts'
import type { InboxQuery } from '../../protocol/inbox.ts'
import { filtersOf, inboxAddress } from './inbox-query.ts'

const CARRIED = { carry: true }

/** A page, how many there are, and what can be filtered by: asked together, counted again only for other filters. */
export function useInboxAnswers(call: Call, query: InboxQuery) {
  const asked = inboxAddress(query)
  const filters = filtersOf(query)
  return {
    page: useQuery(['inbox', asked], (signal) => call('inbox', { query: asked, signal }), CARRIED),
    counts: useQuery(
      ['inbox', 'counts', filters],
      (signal) => call('inboxCounts', { query: filters, signal }),
      CARRIED,
    ),
    choices: useQuery(['inbox', 'choices'], (signal) => call('inboxChoices', { signal }), { maxAge: A_WHILE }),
  }
}
