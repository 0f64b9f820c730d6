import { useEffect, useMemo, useState } from 'react'
import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { Examination } from '../../engine/examination.ts'
import { examineDocument } from '../../engine/examine-document.ts'
import type { FichaDocument } from '../../ficha/document.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Receipt } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'

/** What was sent, which is not what somebody else's draft of it says. */
export interface Sent {
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
  const [stored, setStored] = useState<Stored>()
  const [isOffline, setOffline] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another version, another sending may hold.
  useEffect(() => {
    if (own) return
    let isGone = false
    void call('submission', { params: { id }, query: { iteration } }).then((said) => {
      if (isGone) return
      setOffline(said.is !== 'ok')
      if (said.is === 'ok') setStored(said.value)
    })
    return () => {
      isGone = true
    }
  }, [call, id, version, iteration, own])
  const found = own ?? stored
  const sent = useMemo(() => (found ? examined(edition, found) : undefined), [edition, found])
  return { sent, isOwn: own !== undefined, isOffline }
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

function examined(edition: Edition, { document, receipt }: Stored): Sent | undefined {
  const read = examineDocument(edition, document)
  return read.ok ? { document, receipt, examination: read.value } : undefined
}
