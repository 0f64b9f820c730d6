import { RouterProvider } from '@tanstack/react-router'
import { AskingProvider } from '../asking/asking-context.tsx'
import { call } from '../protocol/client.ts'
import { AnchorContext } from '../ui/anchor.tsx'
import { Look } from '../ui/look.tsx'
import { PdfEngine } from './pdf-engine.tsx'
import { Boundary } from './releases/boundary.tsx'
import { UpdateLine } from './releases/update-line.tsx'
import { router } from './routes/router.tsx'
import { RouterAnchor } from './routes/router-anchor.tsx'
import { SessionProvider } from './session.tsx'
import { type Slots, SlotsContext } from './slots.ts'

const NONE: Slots = {}

/** Everything that the pages stand on: look, session, routes; `slots` is what a build adds to them. */
export function App({ slots = NONE }: { slots?: Slots }) {
  return (
    <Look>
      <Boundary>
        <AnchorContext value={RouterAnchor}>
          <SessionProvider call={call}>
            <PdfEngine>
              <UpdateLine />
              {slots.banner}
              <SlotsContext value={slots}>
                <AskingProvider>
                  <RouterProvider router={router} />
                </AskingProvider>
              </SlotsContext>
            </PdfEngine>
          </SessionProvider>
        </AnchorContext>
      </Boundary>
    </Look>
  )
}
