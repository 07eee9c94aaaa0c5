import './conflict.css'
import type { Briefing } from '#model/briefing.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { countWords } from '#figure/words/count-words.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { differences } from './differences.ts'
import { settle, useSaving } from './saving.ts'
import { briefingPath } from '../paths.ts'

/** Two versions of a briefing that cannot be merged: both side by side, and a choice which to keep. */
export function Conflict({ mine }: { mine: Briefing }) {
  const theirs = useSaving((saving) => saving.theirs?.briefing ?? null)
  const [hidden, setHidden] = useState(false)
  const navigate = useNavigate()
  const choose = async (how: 'mine' | 'theirs' | 'both') => {
    const id = await settle(how)
    if (id === null) await navigate('/briefings')
    else if (id !== mine.id) await navigate(briefingPath(id))
  }
  if (hidden) {
    return (
      <div className="pill conflict-pill" role="alert">
        <span>This briefing was changed elsewhere; what you write stays in this browser.</span>
        <button type="button" className="text-button" onClick={() => setHidden(false)}>
          Choose a version
        </button>
      </div>
    )
  }
  return (
    <Dialog title="This briefing was changed elsewhere" size={820} onClose={() => setHidden(true)}>
      {theirs ? (
        <>
          <p>Both versions changed the same thing. Nothing is lost until you choose.</p>
          <Versions mine={mine} theirs={theirs} />
        </>
      ) : (
        <p>It was deleted elsewhere. You can restore your version, or discard it.</p>
      )}
      <div className="dialog-doors">
        <button type="button" className="button button-main" onClick={() => void choose('mine')}>
          Keep mine
        </button>
        <button type="button" className="button" onClick={() => void choose('theirs')}>
          {theirs ? 'Take the other' : 'Let it go'}
        </button>
        {theirs && (
          <button type="button" className="button" onClick={() => void choose('both')}>
            Keep both, mine as a copy
          </button>
        )}
      </div>
    </Dialog>
  )
}

function Versions({ mine, theirs }: { mine: Briefing; theirs: Briefing }) {
  return (
    <table className="versions">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Mine, {countWords(mine.slides.length, 'slide', 'slides')}</th>
          <th scope="col">The other, {countWords(theirs.slides.length, 'slide', 'slides')}</th>
        </tr>
      </thead>
      <tbody>
        {differences(mine, theirs).map(({ what, mine: own, theirs: other }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{own}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
