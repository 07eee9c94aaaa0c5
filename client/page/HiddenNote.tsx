import { Icon } from '../look/Icon.tsx'
import type { Hidden } from '../state/scene.ts'
import { showAll } from '../state/actions.ts'
import { useScene } from '../state/use-scene.ts'

/** What is hidden and why: `23 of 52 relations hidden` and `22 by date, 1 by status`; null where nothing is. */
export function hiddenWords({ total, byDate, byKind, byMark }: Hidden): [count: string, why: string] | null {
  const hidden = byDate + byKind + byMark
  if (hidden === 0) return null
  const whys = [
    byDate > 0 ? `${byDate} by date` : '',
    byKind > 0 ? `${byKind} by kind` : '',
    byMark > 0 ? `${byMark} by status` : ''
  ]
  return [`${hidden} of ${total} relations hidden`, whys.filter(Boolean).join(', ')]
}

/** Says what filters and the as-of date hide, and shows it again. */
export function HiddenNote() {
  const { hidden } = useScene()
  const words = hiddenWords(hidden)
  return (
    <output className="hidden-note">
      {words && (
        <div className="pill">
          <Icon name="eye-off" size={15} />
          <span>
            <strong>{words[0]}:</strong> {words[1]}
          </span>
          <button type="button" className="text-button" onClick={showAll}>
            Show
          </button>
        </div>
      )}
    </output>
  )
}
