import { useDeferredValue, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { Outline } from '../outline/Outline.tsx'
import { RelationTable } from '../outline/RelationTable.tsx'
import { Icon } from '../look/Icon.tsx'
import { usePreferences } from '../state/preferences.ts'
import { useScene } from '../state/use-scene.ts'
import { MarkKey } from '../timeline/MarkKey.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { useEvents } from '../timeline/use-events.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { AfterGraph } from '../ui/AfterGraph.tsx'

const TABS = [
  { id: 'timeline', word: 'Timeline', icon: 'clock' },
  { id: 'outline', word: 'Outline', icon: 'list-tree' },
  { id: 'table', word: 'Table', icon: 'table' }
] as const

/** Below the canvas: the timeline, the outline and the table of what it shows. */
export function Dock() {
  const { dock, tall, tab, prefer } = usePreferences()
  const [query] = useSearchParams()
  const wished = query.get('dock')
  useEffect(() => {
    const found = TABS.find(({ id }) => id === wished)
    if (found) prefer({ dock: true, tab: found.id })
  }, [wished, prefer])
  return (
    <section
      className={`dock dock-${tab}${dock ? '' : ' dock-folded'}${dock && tall ? ' dock-tall' : ''}`}
      aria-label="Timeline, outline and table"
    >
      <AfterGraph>
        <DockParts />
      </AfterGraph>
    </section>
  )
}

function DockParts() {
  const { dock, tall, tab, prefer } = usePreferences()
  const scene = useDeferredValue(useScene())
  const { events, undated } = useEvents()
  const counts = { timeline: events.length, outline: scene.shown, table: scene.relations }
  return (
    <>
      <div className="dock-bar">
        <div role="tablist" aria-label="Dock">
          {TABS.map(({ id, word, icon }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`dock-tab-${id}`}
              aria-controls="dock-body"
              aria-selected={dock && tab === id}
              tabIndex={tab === id ? 0 : -1}
              className="dock-tab"
              onClick={() => prefer({ dock: true, tab: id })}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
                const at = TABS.findIndex((one) => one.id === id) + (event.key === 'ArrowLeft' ? -1 : 1)
                const other = TABS[(at + TABS.length) % TABS.length]
                if (!other) return
                prefer({ tab: other.id })
                document.getElementById(`dock-tab-${other.id}`)?.focus()
              }}
            >
              <Icon name={icon} size={15} /> {word} <span className="muted">{counts[id]}</span>
            </button>
          ))}
        </div>
        {dock && tab === 'timeline' ? <MarkKey events={events} /> : <div className="bar-space" />}
        {dock && (
          <IconButton
            icon={tall ? 'fold-vertical' : 'unfold-vertical'}
            label={tall ? 'Make the dock low' : 'Make the dock tall'}
            onClick={() => prefer({ tall: !tall })}
          />
        )}
        <IconButton
          icon={dock ? 'chevron-down' : 'chevron-up'}
          label={dock ? 'Fold the dock' : 'Open the dock'}
          onClick={() => prefer({ dock: !dock })}
        />
      </div>
      {dock && (
        <div
          key={tab}
          id="dock-body"
          className="dock-body"
          role="tabpanel"
          aria-labelledby={`dock-tab-${tab}`}
        >
          {tab === 'timeline' && <Timeline events={events} undated={undated} />}
          {tab === 'outline' && <Outline />}
          {tab === 'table' && <RelationTable />}
        </div>
      )}
    </>
  )
}
