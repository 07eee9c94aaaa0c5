import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { countWords } from '#figure/words/count-words.ts'
import { useOpenBriefing } from '../state/open-briefing.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { discard } from './saving.ts'

/** Asks before a briefing is deleted for good, the one thing that cannot be undone. */
export function DeleteDialog({ briefing, onClose }: { briefing: Briefing; onClose: () => void }) {
  const [fault, setFault] = useState('')
  const navigate = useNavigate()
  const client = useQueryClient()
  const handleDelete = async () => {
    try {
      await discard()
    } catch (error) {
      setFault(error instanceof AppError ? error.message : 'Something unexpected went wrong.')
      return
    }
    useOpenBriefing.setState({ briefing: null, slide: null })
    await client.invalidateQueries({ queryKey: ['briefings'] })
    await navigate('/briefings')
  }
  return (
    <Dialog title="Delete this briefing?" onClose={onClose}>
      <p>
        “{briefing.title}” and its {countWords(briefing.slides.length, 'slide', 'slides')} are gone then, for
        everybody. To keep them, save the briefing as a file first.
      </p>
      {fault !== '' && <p role="alert">{fault}</p>}
      <div className="dialog-doors">
        <button type="button" className="button" data-autofocus onClick={onClose}>
          Keep it
        </button>
        <button type="button" className="button button-main" onClick={() => void handleDelete()}>
          Delete
        </button>
      </div>
    </Dialog>
  )
}
