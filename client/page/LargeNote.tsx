import { useMemo } from 'react'
import { Icon } from '../look/Icon.tsx'
import { useKnown } from '../state/known.ts'
import { useScene } from '../state/use-scene.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { drawnIn, MOST_READABLE, take, toProposals } from './large.ts'

/** Says that more is on the canvas than can be read, and proposes remedies, each with what would remain. */
export function LargeNote() {
  const drawn = drawnIn(useScene())
  return drawn > MOST_READABLE ? <Note drawn={drawn} /> : null
}

function Note({ drawn }: { drawn: number }) {
  const { focus, entities, unfolded, filters, fade, near, asOf, selection } = useView()
  const { entities: cards, relations } = useKnown()
  const proposals = useMemo(() => {
    const view = { focus, entities, unfolded, filters, fade, near, asOf }
    return toProposals(view, { entities: cards, relations }, selection)
  }, [focus, entities, unfolded, filters, fade, near, asOf, selection, cards, relations])
  return (
    <output className="pill large-note">
      <Icon name="info" size={15} />
      <span>
        <strong>{drawn.toLocaleString('en-US')} things are drawn</strong>, more than one can read; from afar
        lines and names are left out.
      </span>
      {proposals.map((each) => (
        <button key={each.words} type="button" className="text-button" onClick={() => take(each)}>
          {each.words} <span className="muted">leaves {each.left.toLocaleString('en-US')}</span>
        </button>
      ))}
      <button type="button" className="text-button" onClick={() => useShell.setState({ arranging: 'kinds' })}>
        Arrange by kind
      </button>
    </output>
  )
}
