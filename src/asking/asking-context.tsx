import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { OpenStream } from '../protocol/change-stream.ts'
import { QueryCache } from './query-cache.ts'

interface Asking {
  readonly cache: QueryCache
  /** Absent where the server says nothing by itself. */
  readonly openStream: OpenStream | undefined
}

const AskingContext = createContext<Asking | undefined>(undefined)

export function useAsking(): Asking {
  const found = use(AskingContext)
  if (!found) throw new Error('nobody provides what screens ask with')
  return found
}

interface Props {
  openStream?: OpenStream | undefined
  children: ReactNode
}

/** What the server answered to one person: another one has another. */
export function AskingProvider({ openStream, children }: Props) {
  const [cache] = useState(() => new QueryCache())
  const asking = useMemo(() => ({ cache, openStream }), [cache, openStream])
  return <AskingContext value={asking}>{children}</AskingContext>
}
