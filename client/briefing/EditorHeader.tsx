import type { Briefing } from '#model/briefing.ts'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { useStore } from 'zustand'
import { Icon } from '../look/Icon.tsx'
import { Logo } from '../page/Logo.tsx'
import { ThemeButton } from '../page/ThemeButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { doAgain, takeBack, useBook } from './book.ts'
import { BriefingMenu } from './BriefingMenu.tsx'
import { describe } from './editing.ts'
import { EmbedDialog } from './EmbedDialog.tsx'
import { HandOut } from './HandOut.tsx'
import { PRESENTED } from './presented.ts'
import { whyNotSaved } from './saving.ts'
import { SaveState } from './SaveState.tsx'
import { enterFullScreen, leaveFullScreen } from './use-full-screen.ts'
import { presentPath } from '../paths.ts'

/** The header of a briefing: its title, whether it is saved, undo, and what can be done with it. */
export function EditorHeader({ briefing, index }: { briefing: Briefing; index: number }) {
  const navigate = useNavigate()
  const [embed, setEmbed] = useState(false)
  const [fault, setFault] = useState('')
  const past = useStore(useBook.temporal, ({ pastStates }) => pastStates.length)
  const future = useStore(useBook.temporal, ({ futureStates }) => futureStates.length)
  const empty = briefing.slides.length === 0
  const presents = useRef<HTMLButtonElement>(null)
  const { state } = useLocation()
  useEffect(() => {
    if (state === PRESENTED) presents.current?.focus()
  }, [state])
  const handlePresent = async () => {
    enterFullScreen()
    const unsaved = await whyNotSaved()
    setFault(unsaved && `It cannot be presented as it stands here. ${unsaved}`)
    if (unsaved === '') await navigate(presentPath(briefing.id, index + 1))
    else leaveFullScreen()
  }
  return (
    <header className="bar editor-bar">
      <Logo />
      <Link className="editor-up" to="/briefings">
        Briefings
      </Link>
      <TitleField key={briefing.id} title={briefing.title} />
      <SaveState />
      <div className="bar-end">
        <IconButton icon="undo-2" label="Undo" disabled={past === 0} onClick={takeBack} />
        <IconButton icon="redo-2" label="Redo" disabled={future === 0} onClick={doAgain} />
        <button
          ref={presents}
          type="button"
          className="button button-main"
          disabled={empty}
          onClick={() => void handlePresent()}
        >
          <Icon name="presentation" size={16} /> <span>Present</span>
        </button>
        <button type="button" className="button editor-embed" disabled={empty} onClick={() => setEmbed(true)}>
          <Icon name="code-xml" size={16} /> <span>Embed</span>
        </button>
        <HandOut briefing={briefing} onFault={setFault} />
        <BriefingMenu briefing={briefing} />
        <ThemeButton />
      </div>
      {fault !== '' && (
        <div className="pill editor-fault" role="alert">
          <span>{fault}</span>
          <button type="button" className="text-button" onClick={() => setFault('')}>
            Close
          </button>
        </div>
      )}
      {embed && <EmbedDialog briefing={briefing} onClose={() => setEmbed(false)} />}
    </header>
  )
}

/** A title is never empty: an emptied field falls back to the last title. */
function TitleField({ title }: { title: string }) {
  const [text, setText] = useState<string | null>(null)
  return (
    <input
      className="editor-title"
      data-book
      aria-label="Title of the briefing"
      value={text ?? title}
      maxLength={300}
      onChange={(event) => {
        setText(event.currentTarget.value)
        describe(event.currentTarget.value)
      }}
      onBlur={() => setText(null)}
    />
  )
}
