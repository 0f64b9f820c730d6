import { type ReactNode, useEffect } from 'react'
import { BackgroundPdfMaker } from '../pdf/background-pdf-maker.ts'
import { browserPdfWorld } from '../pdf/browser-world.ts'
import { PdfMakerContext } from '../showing/report-page/pdf-maker-context.ts'
import { useSession } from './session.tsx'

const maker = new BackgroundPdfMaker(browserPdfWorld)

/** Calls back when the page has nothing better to do. */
const whenIdle = (act: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 2_000)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(act, { timeout: 10_000 })
  return () => cancelIdleCallback(idle)
}

/** Hands in who makes PDFs: fetches its engine once somebody works here, and ends it when they leave. */
export function PdfEngine({ children }: { children: ReactNode }) {
  const { state } = useSession()
  const isIn = state.is === 'in'
  useEffect(() => {
    if (!isIn) return maker.forget()
    const prepare = () => void maker.prepare()
    const cancel = whenIdle(prepare)
    addEventListener('online', prepare)
    return () => {
      cancel()
      removeEventListener('online', prepare)
    }
  }, [isIn])
  return <PdfMakerContext value={maker}>{children}</PdfMakerContext>
}
