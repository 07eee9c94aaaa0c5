import { KIND_TABLE, type Kind } from '#model/kinds.ts'
import type { ReactNode } from 'react'
import { KindIcon } from '../look/KindIcon.tsx'
import { select } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { capital } from '#figure/words/sentence.ts'
import { PanelTrail } from './PanelTrail.tsx'
import { IconButton } from '../ui/IconButton.tsx'

type Props = { kind: Kind | null; over?: string; title: ReactNode; line?: ReactNode }

/** The head of a panel: kind, serif name, one line. */
export function PanelHead({ kind, over, title, line }: Props) {
  const selected = useView((view) => view.selection.length > 0)
  return (
    <header className="panel-head">
      {kind && <KindIcon kind={kind} size={38} />}
      <div>
        <div className="panel-top">
          <p className="panel-over">{over ?? (kind ? capital(KIND_TABLE[kind].word) : '')}</p>
          <PanelTrail />
          {selected && <IconButton icon="x" label="Close the details" onClick={() => select([])} />}
        </div>
        <h2 tabIndex={-1}>{title}</h2>
        {line && <p className="panel-line">{line}</p>}
      </div>
    </header>
  )
}
