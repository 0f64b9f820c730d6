import { useEffect, useRef } from 'react'
import type { OpenStream, Stream } from '../protocol/change-stream.ts'
import type { Changed } from '../protocol/journal.ts'
import { useAsking } from './asking-context.tsx'

/**
 * Hears what the server says by itself. When somebody comes back to the page, or the network does, anything may have
 * changed: that is heard as a change without a ficha.
 */
export function useChanges(onChanged: ((changed: Changed) => void) | undefined): void {
  const { openStream } = useAsking()
  const latest = useRef(onChanged)
  useEffect(() => {
    latest.current = onChanged
  })
  const isListening = onChanged !== undefined
  useEffect(() => {
    if (!isListening) return
    const hear = (changed: Changed) => latest.current?.(changed)
    const stops = [hearComingBack(() => hear({})), listenWhileSeen(openStream, hear)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [openStream, isListening])
}

const isSeen = (): boolean => document.visibilityState !== 'hidden'

function hearComingBack(onBack: () => void): () => void {
  const look = () => {
    if (isSeen()) onBack()
  }
  const stop = new AbortController()
  window.addEventListener('focus', look, stop)
  window.addEventListener('online', look, stop)
  return () => stop.abort()
}

/** A page in sight hears; one behind others leaves the browser's few connections to them. */
function listenWhileSeen(openStream: OpenStream | undefined, onChanged: (changed: Changed) => void): () => void {
  let stream: Stream | undefined
  let isFresh = true
  const hear = (changed: Changed) => {
    // A stream begins by saying that anything may have been missed: the first time, all was asked just now.
    const isBeginning = changed.ficha === undefined && isFresh
    isFresh = false
    if (!isBeginning) onChanged(changed)
  }
  const hush = () => {
    stream?.close()
    stream = undefined
  }
  const follow = () => {
    if (isSeen()) stream ??= openStream?.({ onChanged: hear, onEnd: hush })
    else hush()
  }
  follow()
  const stop = new AbortController()
  document.addEventListener('visibilitychange', follow, stop)
  window.addEventListener('focus', follow, stop)
  return () => {
    stop.abort()
    hush()
  }
}
