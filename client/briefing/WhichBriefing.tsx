import { type FormEvent, useState } from 'react'
import { countWords } from '#figure/words/count-words.ts'
import { Icon } from '../look/Icon.tsx'
import { useView } from '../state/view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useBriefings } from './briefing-api.ts'
import './which.css'

type Props = { onChoose: (which: { id: string } | { title: string }) => void; onClose: () => void }

/** Asks into which briefing a view goes: a new one, or one that is kept. */
export function WhichBriefing({ onChoose, onClose }: Props) {
  const list = useBriefings()
  const title = useView((view) => view.title)
  const [name, setName] = useState(title)
  const [fault, setFault] = useState('')
  const handleNew = (event: FormEvent) => {
    event.preventDefault()
    const plain = name.trim()
    if (plain === '') setFault('Give the briefing a title.')
    else onChoose({ title: plain })
  }
  return (
    <Dialog title="Add the view to a briefing" onClose={onClose}>
      <form className="which-new" onSubmit={handleNew}>
        <label htmlFor="briefing-title">New briefing</label>
        <input
          id="briefing-title"
          value={name}
          maxLength={300}
          data-autofocus
          aria-invalid={fault !== ''}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className="button button-main">
          Begin
        </button>
      </form>
      {fault !== '' && <p role="alert">{fault}</p>}
      {list.isPending && <Loading what="Reading the briefings" />}
      {list.error && <Failed asked="the briefings" error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && list.data.length > 0 && (
        <>
          <h3 className="which-head">Or at the end of</h3>
          <ul className="which-list">
            {list.data.map((card) => (
              <li key={card.id}>
                <button type="button" onClick={() => onChoose({ id: card.id })}>
                  <Icon name="presentation" size={15} />
                  <span>{card.title}</span>
                  <span className="muted">{countWords(card.slides, 'slide', 'slides')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
