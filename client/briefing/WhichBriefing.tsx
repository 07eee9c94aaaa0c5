import { LIMITS } from '#model/limits.ts'
import { countWords } from '#figure/words/count-words.ts'
import { Icon } from '../look/Icon.tsx'
import { useView } from '../state/view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NameForm } from '../ui/NameForm.tsx'
import { useBriefings } from './briefing-api.ts'
import './which.css'

type Props = { onChoose: (which: { id: string } | { title: string }) => void; onClose: () => void }

/** Asks which briefing a view goes into: a new one, or an existing one. */
export function WhichBriefing({ onChoose, onClose }: Props) {
  const list = useBriefings()
  const title = useView((view) => view.title)
  return (
    <Dialog title="Add the view to a briefing" onClose={onClose}>
      <NameForm
        label="New briefing"
        first={title}
        most={LIMITS.slideTitle}
        empty="Give the briefing a title."
        door={() => 'Begin'}
        onName={(name) => {
          onChoose({ title: name })
          return null
        }}
      />
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
