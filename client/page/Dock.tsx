import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { Outline } from '../outline/Outline.tsx'
import { RelationTable } from '../outline/RelationTable.tsx'
import { Icon } from '../look/Icon.tsx'
import { usePreferences } from '../state/preferences.ts'
import { useScene } from '../state/use-scene.ts'
import { IconButton } from '../ui/IconButton.tsx'

const TABS = [
  { id: 'outline', word: 'Outline', icon: 'list-tree' },
  { id: 'table', word: 'Table', icon: 'table' }
] as const

/** Below the canvas: the outline and the table of what it shows. */
export function Dock() {
  const { dock, tall, tab, prefer } = usePreferences()
  const scene = useScene()
  const [query] = useSearchParams()
  const wished = query.get('dock')
  useEffect(() => {
    if (wished === 'table' || wished === 'outline') prefer({ dock: true, tab: wished })
  }, [wished, prefer])
  const counts = { outline: scene.shown, table: scene.relations }
  return (
    <section
      className={`dock${dock ? '' : ' dock-folded'}${dock && tall ? ' dock-tall' : ''}`}
      aria-label="Outline and table"
    >
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
                const other = id === 'outline' ? 'table' : 'outline'
                prefer({ tab: other })
                document.getElementById(`dock-tab-${other}`)?.focus()
              }}
            >
              <Icon name={icon} size={15} /> {word} <span className="muted">{counts[id]}</span>
            </button>
          ))}
        </div>
        <div className="bar-space" />
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
        <div id="dock-body" className="dock-body" role="tabpanel" aria-labelledby={`dock-tab-${tab}`}>
          {tab === 'outline' ? <Outline /> : <RelationTable />}
        </div>
      )}
    </section>
  )
}
