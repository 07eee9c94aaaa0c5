import './part.css'
import { Component, type ReactNode } from 'react'
import { PartFailed } from './PartFailed.tsx'

type Props = {
  /** as a noun: “the settings” */
  what: string
  /** how to close it, for parts that lie over the page */
  onClose?: () => void
  children: ReactNode
}

type State = { failure: { error: unknown } | null }

/** A part of the page that may fail by itself: the rest of the page stays, and the reader can try again. */
export class Part extends Component<Props, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render(): ReactNode {
    const { what, onClose, children } = this.props
    const { failure } = this.state
    if (failure === null) return children
    return (
      <PartFailed
        what={what}
        error={failure.error}
        onRetry={() => this.setState({ failure: null })}
        onClose={onClose}
      />
    )
  }
}
