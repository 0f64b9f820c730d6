import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import type { Examination } from '../../engine/examination.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Submission } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import { openSubmission } from '../open-submission.ts'

/** An iteration on its way to the screen. */
export type Read =
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly again: () => void }
  | { readonly is: 'unreadable' }
  | { readonly is: 'ready'; readonly submission: Submission; readonly examination: Examination }

interface Asked {
  call: Call
  findEdition: (id: number) => Edition | undefined
  ficha: string
  /** The one on the desk, which isn't read again. */
  submission: Submission
  iteration: number
}

/** What was sent in an iteration, examined by its own edition. */
export function useIteration({ call, findEdition, ficha, submission, iteration }: Asked): Read {
  const isHere = iteration === submission.iteration
  const { value, waiting, again } = useQuery<Submission>(
    ['submission', ficha, iteration, 'compared'],
    (signal) =>
      isHere
        ? Promise.resolve({ is: 'ok', value: submission })
        : call('submission', { params: { id: ficha }, query: { iteration }, signal }),
    { maxAge: A_WHILE },
  )
  if (waiting) return { is: 'waiting' }
  const sent = isHere ? submission : value
  if (!sent) return { is: 'refused', again }
  const opened = openSubmission(findEdition, sent)
  return opened.ok ? { is: 'ready', submission: sent, examination: opened.value } : { is: 'unreadable' }
}
