import { type FunctionComponent, lazy } from 'react'

type Screens<K extends string> = Readonly<Record<K, FunctionComponent>>

/** Lazy loading: a route's screen comes when its address is opened; a part that can't be had is an error of the route. */
export function lazyRoute<K extends string>(load: () => Promise<Screens<K>>, name: K) {
  let coming: Promise<Screens<K>> | undefined
  const preload = () => {
    coming ??= load().catch((error: unknown) => {
      coming = undefined
      throw error
    })
    return coming
  }
  const Screen = lazy(async (): Promise<{ default: FunctionComponent }> => ({ default: (await preload())[name] }))
  return Object.assign(() => <Screen />, { preload: async () => void (await preload()) })
}
