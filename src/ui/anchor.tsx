import { type ComponentProps, type ComponentType, createContext, use } from 'react'

export type AnchorProps = ComponentProps<'a'> & { href: string }

const Plain = (props: AnchorProps) => <a {...props} />

/** The app gives a component that goes there without loading the page anew. */
export const AnchorContext = createContext<ComponentType<AnchorProps>>(Plain)

/** A link inside the app. Widgets know addresses, not the router. */
export function Anchor(props: AnchorProps) {
  const Component = use(AnchorContext)
  return <Component {...props} />
}
