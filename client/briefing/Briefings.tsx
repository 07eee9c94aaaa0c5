import '../page/start.css'
import './briefings.css'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { AppError } from '#model/error.ts'
import { countWords } from '#figure/words/count-words.ts'
import { Icon } from '../look/Icon.tsx'
import { StartHeader } from '../page/StartHeader.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useBriefings } from './briefing-api.ts'
import { readBriefing } from './briefing-file.ts'
import { beginBook, useSaving } from './saving.ts'
import { newId } from './slides.ts'
import { isPublished } from '../state/shell.ts'
import { briefingPath, presentPath } from '../paths.ts'

/** All briefings that the server keeps, and the start of a new one. */
export function Briefings() {
  const list = useBriefings()
  const navigate = useNavigate()
  const client = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    document.title = 'Briefings · Pincite'
  }, [])
  const open = async (id: string) => {
    await client.invalidateQueries({ queryKey: ['briefings'] })
    await navigate(briefingPath(id))
  }
  const handleNew = async () => {
    const title = 'Untitled briefing'
    const id = newId('briefing')
    await beginBook({ pincite: 'briefing', version: 1, id, title, by: '', slides: [] })
    const { state, why } = useSaving.getState()
    if (state === 'failed') setFault(`It could not be saved: ${why}`)
    else await open(id)
  }
  const handleFile = async (chosen: File) => {
    setFault('')
    try {
      const briefing = readBriefing(await chosen.text())
      const isTaken = list.data?.some(({ id }) => id === briefing.id) ?? true
      const id = isTaken ? newId(briefing.title) : briefing.id
      await beginBook({ ...briefing, id })
      const { state, why } = useSaving.getState()
      if (state === 'failed') throw new AppError('internal', why)
      await open(id)
    } catch (error) {
      setFault(`${chosen.name} could not be opened: ${error instanceof Error ? error.message : ''}`)
    }
  }
  return (
    <div className="start">
      <StartHeader />
      <main className="briefings">
        <header className="briefings-head">
          <h1>Briefings</h1>
          {!isPublished() && (
            <>
              <button type="button" className="button" onClick={() => file.current?.click()}>
                <Icon name="upload" size={15} /> Open a file
              </button>
              <button type="button" className="button button-main" onClick={() => void handleNew()}>
                <Icon name="plus" size={15} /> New briefing
              </button>
              <input
                ref={file}
                type="file"
                accept=".json,application/json"
                hidden
                aria-label="Briefing file"
                onChange={({ currentTarget }) => {
                  const [chosen] = currentTarget.files ?? []
                  if (chosen) void handleFile(chosen)
                  currentTarget.value = ''
                }}
              />
            </>
          )}
        </header>
        {fault !== '' && <p role="alert">{fault}</p>}
        {list.isPending && <Loading what="Reading the briefings" />}
        {list.error && (
          <Failed asked="the briefings" error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.data?.length === 0 && (
          <p className="briefings-none">
            {isPublished() ? 'This published copy includes none.' : <NoneYet />}
          </p>
        )}
        <ul className="briefings-list">
          {list.data?.map(({ id, title, slides }) => (
            <li key={id}>
              <Link to={isPublished() ? presentPath(id) : briefingPath(id)}>
                <strong>{title}</strong>
                <span className="muted">{countWords(slides, 'slide', 'slides')}</span>
              </Link>
              {slides > 0 && (
                <Link className="briefings-present" to={presentPath(id)}>
                  <Icon name="presentation" size={15} /> Present<span className="spoken"> {title}</span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}

function NoneYet() {
  return (
    <>
      None yet. A briefing tells a dispute in a few slides: each a view of the graph with two or three
      sentences, its sources numbered. Begin one here, or press <kbd className="key">B</kbd> in the{' '}
      <Link to="/explore">explorer</Link>.
    </>
  )
}
