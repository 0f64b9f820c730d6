import { RouterProvider } from '@tanstack/react-router'
import { call } from '../protocol/client.ts'
import { AnchorContext } from '../ui/anchor.tsx'
import { Look } from '../ui/look.tsx'
import { PdfEngine } from './pdf-engine.tsx'
import { router } from './router.tsx'
import { RouterAnchor } from './router-anchor.tsx'
import { SessionProvider } from './session.tsx'
import { UpdateLine } from './update-line.tsx'

/** Everything that the pages stand on: look, session, routes. */
export function App() {
  return (
    <Look>
      <AnchorContext value={RouterAnchor}>
        <SessionProvider call={call}>
          <PdfEngine>
            <UpdateLine />
            <RouterProvider router={router} />
          </PdfEngine>
        </SessionProvider>
      </AnchorContext>
    </Look>
  )
}
