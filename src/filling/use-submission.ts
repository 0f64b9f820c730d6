import { useEffect, useMemo, useState } from 'react'
import type { Examination } from '../engine/examination.ts'
import { examine } from '../engine/examine.ts'
import { readSubject } from '../engine/subject.ts'
import type { FichaDocument } from '../ficha/document.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Receipt } from '../protocol/bodies.ts'
import type { Call } from '../protocol/client.ts'
import type { Parcel } from '../sending/parcel.ts'

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

/** The submission of a ficha: what this device froze and sent, or what the server has; undefined while it isn't known. */
export function useSubmission(call: Call, ficha: string, edition: Edition, parcel: Parcel | undefined) {
  const own = useMemo(() => ownOf(parcel), [parcel])
  const [stored, setStored] = useState<Stored>()
  const [isOffline, setOffline] = useState(false)
  useEffect(() => {
    if (own) return
    let isGone = false
    void call('submission', { params: { id: ficha } }).then((said) => {
      if (isGone) return
      setOffline(said.is !== 'ok')
      if (said.is === 'ok') setStored(said.value)
    })
    return () => {
      isGone = true
    }
  }, [call, ficha, own])
  const found = own ?? stored
  const sent = useMemo(() => (found ? examined(edition, found) : undefined), [edition, found])
  return { sent, isOwn: own !== undefined, isOffline }
}

const ownOf = (parcel: Parcel | undefined): Stored | undefined =>
  parcel?.state === 'accepted' && parcel.receipt ? { document: parcel.document, receipt: parcel.receipt } : undefined

function examined(edition: Edition, { document, receipt }: Stored): Sent | undefined {
  const subject = readSubject(edition, document)
  return subject.ok ? { document, receipt, examination: examine(edition, subject.value) } : undefined
}
