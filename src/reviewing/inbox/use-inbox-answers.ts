import type { Call } from '../../protocol/client.ts'
import type { InboxQuery } from '../../protocol/inbox.ts'
import { useAnswer } from '../use-answer.ts'
import { filtersOf, inboxAddress } from './inbox-query.ts'

/** Of every answer of the Bandeja. */
const INBOX_KEY = 'inbox'
const CARRIED = { carry: true, fresh: true }

/** A page, how many there are, and what can be filtered by: asked together, counted again only for other filters. */
export function useInboxAnswers(call: Call, query: InboxQuery, person: string) {
  const asked = inboxAddress(query)
  const filters = filtersOf(query)
  return {
    page: useAnswer([INBOX_KEY, person, asked], (signal) => call('inbox', { query: asked, signal }), CARRIED),
    counts: useAnswer(
      [INBOX_KEY, person, 'counts', filters],
      (signal) => call('inboxCounts', { query: filters, signal }),
      CARRIED,
    ),
    choices: useAnswer([INBOX_KEY, person, 'choices'], (signal) => call('inboxChoices', { signal })),
  }
}
