import './part.css'
import { Component, type ReactNode } from 'react'
import { PartFailed } from './PartFailed.tsx'

type Props = {
  /** as a noun: “the settings” */
  what: string
  /** for what lies over the page: how it is closed */
  onClose?: () => void
  children: ReactNode
}

/** A part of the page that may fail by itself: the rest of the page stays, and the reader can try again. */
export class Part extends Component<Props, { error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { what, onClose, children } = this.props
    const { error } = this.state
    if (error === null) return children
    return (
      <PartFailed
        what={what}
        error={error}
        onRetry={() => this.setState({ error: null })}
        onClose={onClose}
      />
    )
  }
}
