import { Icon } from '../look/Icon.tsx'
import type { Hidden, Reason } from '#figure/filters.ts'
import { showAll, toggleFade } from '../state/actions.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'

const BY: Record<Reason, string> = {
  date: 'as-of date',
  kind: 'kind',
  status: 'status',
  category: 'category',
  confidence: 'confidence',
  source: 'source',
  period: 'period',
  distance: 'distance'
}

/** What is not shown and why: `23 of 52 relations hidden` and `22 by as-of date, 1 by status`; null where all is shown. */
export function hiddenWords(
  { total, by }: Hidden,
  how: 'hidden' | 'dimmed' = 'hidden'
): [count: string, why: string] | null {
  const whys = [...by].filter(([, count]) => count > 0)
  const hidden = whys.reduce((sum, [, count]) => sum + count, 0)
  if (hidden === 0) return null
  return [
    `${hidden} of ${total} relations ${how}`,
    whys.map(([reason, count]) => `${count} by ${BY[reason]}`).join(', ')
  ]
}

/** Says what filters and the as-of date hide, and shows it again. */
export function HiddenNote() {
  const { hidden } = useScene()
  const fade = useView((view) => view.fade)
  const words = hiddenWords(hidden, fade ? 'dimmed' : 'hidden')
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
          <button type="button" className="text-button" onClick={toggleFade}>
            {fade ? 'Hide' : 'Dim'}
          </button>
        </div>
      )}
    </output>
  )
}
