import { Menu } from '@mantine/core'
import { useStore } from 'zustand'
import { goTo, redo, toLines, undo } from '../state/history.ts'
import { useView } from '../state/view.ts'
import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'

/** The most lines of the history listed. */
const LISTED = 30

/** Undo, redo, and the steps among which one can go back and forth. */
export function HistoryMenu() {
  const { pastStates, futureStates } = useStore(useView.temporal)
  const did = useView((view) => view.did)
  const lines = toLines(pastStates, did, futureStates)
  const now = pastStates.length
  const listed = lines.slice(Math.max(0, now - LISTED + 6), now + 6).toReversed()
  return (
    <>
      <IconButton icon="undo-2" label="Undo" disabled={pastStates.length === 0} onClick={() => undo()} />
      <IconButton icon="redo-2" label="Redo" disabled={futureStates.length === 0} onClick={() => redo()} />
      <DropMenu
        className="history"
        opener={<IconButton icon="history" label="History" disabled={lines.length < 2} />}
      >
        {listed.map((line) => (
          <Menu.Item
            key={line.away}
            aria-current={line.away === 0 ? 'step' : undefined}
            className={line.away > 0 ? 'history-undone' : undefined}
            onClick={() => goTo(line)}
          >
            {line.did}
            {line.away === 0 && <span className="muted"> · now</span>}
          </Menu.Item>
        ))}
      </DropMenu>
    </>
  )
}
