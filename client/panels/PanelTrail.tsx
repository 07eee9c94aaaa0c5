import { goAlong, useTrail } from '../state/trail.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Back and forward through what the panel has shown. */
export function PanelTrail() {
  const { reads, at } = useTrail()
  if (reads.length < 2) return null
  return (
    <nav className="panel-trail" aria-label="What was read">
      <IconButton icon="arrow-left" label="Read before" disabled={at <= 0} onClick={() => goAlong(-1)} />
      <IconButton
        icon="arrow-right"
        label="Read after"
        disabled={at >= reads.length - 1}
        onClick={() => goAlong(1)}
      />
    </nav>
  )
}
