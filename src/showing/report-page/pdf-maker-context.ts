import { createContext, use, useSyncExternalStore } from 'react'
import type { PdfMaker, PdfState } from '../../report/pdf-maker.ts'

/** Who makes PDFs; the app hands it in. Without one there is no PDF to offer. */
export const PdfMakerContext = createContext<PdfMaker | undefined>(undefined)

/** The maker and where its engine stands now; undefined where there is none. */
export function usePdfMaker(): { readonly maker: PdfMaker; readonly state: PdfState } | undefined {
  const maker = use(PdfMakerContext)
  const state = useSyncExternalStore(
    (listener) => maker?.subscribe(listener) ?? nothing,
    () => maker?.state(),
  )
  return maker && state ? { maker, state } : undefined
}

const nothing = (): void => undefined
