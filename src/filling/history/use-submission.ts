import { useMemo } from 'react'
import { useQuery } from '../../asking/use-query.ts'
import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { Examination } from '../../engine/examination.ts'
import { examineDocument } from '../../engine/examine-document.ts'
import type { FichaDocument } from '../../ficha/document.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Receipt } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'

/** What was sent, which is not what somebody else's draft of it says. */
export interface OpenedSubmission {
  readonly document: FichaDocument
  readonly receipt: Receipt
  readonly examination: Examination
}

interface Stored {
  readonly document: FichaDocument
  readonly receipt: Receipt
}

interface Asked {
  readonly call: Call
  readonly ficha: KeptFicha
  readonly edition: Edition
  readonly outboxMessage: OutboxMessage | undefined
  /** The one that holds unless told. */
  readonly iteration?: number
}

/** A sending of a ficha: what this device froze and sent, or what the server has; undefined while it isn't known. */
export function useSubmission({ call, ficha, edition, outboxMessage, iteration }: Asked) {
  const { id, version } = ficha
  const own = useMemo(() => ownOf(ficha, outboxMessage, iteration), [ficha, outboxMessage, iteration])
  // With another version, another sending may hold.
  const { value: stored, refusal } = useQuery<Stored | undefined>(
    ['sent', id, version, iteration, own === undefined],
    (signal) =>
      own
        ? Promise.resolve({ is: 'ok', value: undefined })
        : call('submission', { params: { id }, query: { iteration }, signal }),
    { carry: true },
  )
  const found = own ?? stored
  const sent = useMemo(() => (found ? examined(edition, found) : undefined), [edition, found])
  return { sent, isOwn: own !== undefined, isOffline: refusal !== undefined }
}

/** What this device sent, unless it was sent again since, from here or elsewhere. */
function ownOf(
  ficha: KeptFicha,
  outboxMessage: OutboxMessage | undefined,
  iteration: number | undefined,
): Stored | undefined {
  if (outboxMessage?.state !== 'accepted' || !outboxMessage.receipt) return undefined
  const isLast = outboxMessage.version >= ficha.version || ficha.sent?.act === outboxMessage.act
  const isAsked = iteration === undefined ? isLast : outboxMessage.receipt.iteration === iteration
  return isAsked ? { document: outboxMessage.document, receipt: outboxMessage.receipt } : undefined
}

function examined(edition: Edition, { document, receipt }: Stored): OpenedSubmission | undefined {
  const read = examineDocument(edition, document)
  return read.ok ? { document, receipt, examination: read.value } : undefined
}
