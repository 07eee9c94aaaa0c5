import type { ReactNode } from 'react'
import { Icon } from '../look/Icon.tsx'

/** Says that an answer is incomplete: why it ended early, and what would bring more. */
export function StoppedNote({ children }: { children: ReactNode }) {
  return (
    <output className="stopped-note">
      <Icon name="triangle-alert" size={15} /> <span>{children}</span>
    </output>
  )
}
