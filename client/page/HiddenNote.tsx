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

/**
 * What is not shown and why: `23 of 52 relations hidden` and `22 by as-of date, 1 by status`; null where all is
 * shown. Where filters only dim (`fade`), what became known later is still hidden.
 */
export function hiddenWords({ total, by }: Hidden, fade = false): [count: string, why: string] | null {
  const whys = [...by].flatMap(([reason, count]) =>
    count > 0 ? [{ by: BY[reason], count, how: fade && reason !== 'date' ? 'dimmed' : 'hidden' }] : []
  )
  if (whys.length === 0) return null
  const hows = [...new Set(whys.map(({ how }) => how))]
  const sum = whys.reduce((all, { count }) => all + count, 0)
  return [
    `${sum} of ${total} relations ${hows.join(' or ')}`,
    whys.map((why) => `${why.count} ${hows.length > 1 ? `${why.how} ` : ''}by ${why.by}`).join(', ')
  ]
}

/** Says what filters and the as-of date hide, and shows it again. */
export function HiddenNote() {
  const { hidden } = useScene()
  const fade = useView((view) => view.fade)
  const words = hiddenWords(hidden, fade)
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
