import { Component, type ReactNode } from 'react'
import { Broken } from './broken.tsx'

interface State {
  readonly error: unknown
  readonly hasFailed: boolean
}

/** Error boundary around everything: what no route caught is said in Spanish too. */
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined, hasFailed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Broken error={this.state.error} /> : this.props.children
  }
}
