import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { AnchorContext } from '../ui/anchor.tsx'
import { Look } from '../ui/look.tsx'
import { router } from './router.tsx'
import { RouterAnchor } from './router-anchor.tsx'
import { SessionProvider } from './session.tsx'
import { UpdateLine } from './update-line.tsx'

const NO_RETRIES = { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' as const } }

/** Everything that the pages stand on: look, session, server state, routes. */
export function App() {
  const [queries] = useState(() => new QueryClient({ defaultOptions: NO_RETRIES }))
  return (
    <Look>
      <AnchorContext value={RouterAnchor}>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <UpdateLine />
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </AnchorContext>
    </Look>
  )
}
