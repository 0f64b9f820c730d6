import { type ReactNode, useEffect, useState } from 'react'
import type { BackgroundPdfMaker } from '../pdf/background-pdf-maker.ts'
import { PdfMakerContext } from '../showing/report-page/pdf-maker-context.ts'
import { useSession } from './session.tsx'

/** Calls back when the page has nothing better to do. */
const whenIdle = (act: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 2_000)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(act, { timeout: 10_000 })
  return () => cancelIdleCallback(idle)
}

/** One for all who sign in here; it comes late, since a ficha is filled without it. */
const load = async (): Promise<BackgroundPdfMaker> => (await import('../pdf/browser-pdf-maker.ts')).browserPdfMaker

/** What isn't there, without a network, is asked for again when there is one. */
const nothing = (): void => undefined

/** Hands in who makes PDFs: fetches its engine once somebody works here, and ends it when they leave. */
export function PdfEngine({ children }: { children: ReactNode }) {
  const { state } = useSession()
  const [maker, setMaker] = useState<BackgroundPdfMaker>()
  const isIn = state.is === 'in'
  useEffect(() => {
    if (!isIn) return
    const come = (then?: (maker: BackgroundPdfMaker) => unknown) =>
      load().then((one) => {
        setMaker(one)
        then?.(one)
      }, nothing)
    const prepare = () => void come((one) => one.prepare())
    void come()
    const cancel = whenIdle(prepare)
    addEventListener('online', prepare)
    return () => {
      cancel()
      removeEventListener('online', prepare)
      void load().then((one) => one.forget(), nothing)
    }
  }, [isIn])
  return <PdfMakerContext value={maker}>{children}</PdfMakerContext>
}
